import { NumberInput, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fromLocalTime, toLocalTime } from '../../../shared/clock/zoned-time.js';
import { useFieldNames, type OfferEditor } from '../offer-editor.js';
import { Part } from './Part.js';

/** Lengths of the phases that can still change; an event has dates of its own. */
export function PhasesPart({ editor }: { editor: OfferEditor }) {
  const { t } = useTranslation('amendments');
  const { campaign, draft, body, merge, error } = editor;
  const applying = campaign.state === 'application';
  const own = campaign.format === 'event';
  const phases = [
    ...(applying ? (['applicationDays'] as const) : []),
    ...(!own && (applying || campaign.state === 'preparation' || campaign.timing === 'ongoing') ? (['preparationDays'] as const) : []),
    ...(own ? [] : (['activeDays'] as const)),
  ];
  if (phases.length === 0) return null;
  return (
    <Part title={t('parts.phases')} changed={'schedule' in body}>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        {phases.map((key) => (
          <NumberInput
            key={key}
            label={t(`form.${key}`)}
            min={key === 'applicationDays' ? 3 : 1}
            max={key === 'applicationDays' ? 21 : 365}
            allowDecimal={false}
            value={draft.schedule[key]}
            error={error(`/schedule/${key}`)}
            onChange={(value) => typeof value === 'number' && merge('schedule', { [key]: value })}
          />
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('form.phasesHint')}
      </Text>
    </Part>
  );
}

/** Where and when an event takes place, on the clock of the campaign's zone (CAM-6). */
export function EventPart({ editor }: { editor: OfferEditor }) {
  const { t } = useTranslation('amendments');
  const name = useFieldNames();
  const { campaign, draft, body, merge, error } = editor;
  const [reading, setReading] = useState<{ key: 'startsAt' | 'endsAt'; text: string } | null>(null);
  const { event } = draft;
  if (!event) return null;
  const zone = campaign.timeZone;
  const type = (key: 'startsAt' | 'endsAt', text: string): void => {
    setReading({ key, text });
    const instant = text === '' ? null : fromLocalTime(text, zone);
    if ((text === '') === (instant === null)) merge('event', { [key]: instant });
  };
  return (
    <Part title={t('parts.event')} changed={'event' in body}>
      <TextInput
        label={name('event_venue')}
        description={t('form.venueHint')}
        maxLength={200}
        value={event.venue}
        error={error('/event/venue')}
        onChange={(change) => merge('event', { venue: change.currentTarget.value })}
      />
      <Textarea
        label={name('event_address')}
        description={t('form.addressHint')}
        autosize
        minRows={2}
        maxRows={4}
        maxLength={500}
        value={event.address}
        error={error('/event/address')}
        onChange={(change) => merge('event', { address: change.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        {(['startsAt', 'endsAt'] as const).map((key) => (
          <TextInput
            key={key}
            type="datetime-local"
            label={name(`event_${key}`)}
            description={zone}
            value={reading?.key === key ? reading.text : event[key] === null ? '' : toLocalTime(event[key], zone)}
            error={error(`/event/${key}`)}
            onChange={(change) => type(key, change.currentTarget.value)}
            onBlur={() => setReading(null)}
          />
        ))}
      </SimpleGrid>
    </Part>
  );
}
