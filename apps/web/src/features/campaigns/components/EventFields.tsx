import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { EMPTY_EVENT } from '../wizard/draft.js';
import { earliestStart, LIMITS } from '../wizard/rules.js';
import { useDraft, useFieldError } from '../wizard/wizard-context.js';
import { fromLocalTime, toLocalTime } from '../../../shared/clock/zoned-time.js';
import { FieldRow, Section } from './Section.js';

const HOUR = 3_600_000;

/** Where and when an event happens, in the campaign's time zone; too early a start is refused with the earliest one (CAM-6). */
export function EventFields() {
  const { t } = useTranslation('campaigns-brief');
  const format = useFormat();
  const now = useNow();
  const { draft, merge } = useDraft();
  const error = useFieldError();
  const [reading, setReading] = useState<{ field: 'startsAt' | 'endsAt'; text: string } | null>(null);
  const event = draft.event ?? EMPTY_EVENT;
  const zone = draft.timeZone;
  const earliest = earliestStart(draft, now);
  const tooEarly = earliest !== null && event.startsAt !== null && Date.parse(event.startsAt) < earliest.getTime();
  const earliestText = earliest === null ? '' : format.date(earliest.getTime(), { style: 'weekdayTime', zone });

  const setTime = (field: 'startsAt' | 'endsAt', text: string): void => {
    setReading({ field, text });
    const instant = text === '' ? null : fromLocalTime(text, zone);
    if (text !== '' && instant === null) return;
    if (field === 'endsAt' || instant === null) return merge('event', { [field]: instant });
    // The end keeps its distance to the start, three hours at first.
    const length = event.startsAt !== null && event.endsAt !== null ? Date.parse(event.endsAt) - Date.parse(event.startsAt) : 3 * HOUR;
    merge('event', { startsAt: instant, endsAt: new Date(Date.parse(instant) + Math.max(0, length)).toISOString() });
  };
  const shown = (field: 'startsAt' | 'endsAt'): string =>
    reading?.field === field ? reading.text : event[field] === null ? '' : toLocalTime(event[field], zone);

  return (
    <Section title={t('event.title')} text={t('event.text', { count: LIMITS.daysAfterEvent })}>
      <TextInput
        label={t('event.venue')}
        description={t('event.venueHint')}
        placeholder={t('event.venuePlaceholder')}
        value={event.venue}
        maxLength={200}
        name="/event/venue"
        error={error('/event/venue')}
        onChange={(change) => merge('event', { venue: change.currentTarget.value })}
      />
      <Textarea
        label={t('event.address')}
        description={t('event.addressHint')}
        placeholder={t('event.addressPlaceholder')}
        autosize
        minRows={2}
        maxRows={4}
        maxLength={500}
        value={event.address}
        name="/event/address"
        error={error('/event/address')}
        onChange={(change) => merge('event', { address: change.currentTarget.value })}
      />
      <FieldRow>
        <div>
          <TextInput
            type="datetime-local"
            label={t('event.startsAt')}
            description={t('schedule.inZone', { zone })}
            value={shown('startsAt')}
            {...(earliest === null ? {} : { min: toLocalTime(earliest.getTime(), zone) })}
            name="/event/startsAt"
            error={tooEarly ? t('event.tooEarly', { date: earliestText }) : error('/event/startsAt')}
            onChange={(change) => setTime('startsAt', change.currentTarget.value)}
            onBlur={() => setReading(null)}
          />
          {tooEarly && (
            <Button
              variant="light"
              size="compact-sm"
              mt={8}
              onClick={() => setTime('startsAt', toLocalTime(earliest.getTime() + 18 * HOUR, zone))}
            >
              {t('event.useEarliest', { date: format.date(earliest.getTime() + 18 * HOUR, { style: 'weekdayTime', zone }) })}
            </Button>
          )}
        </div>
        <TextInput
          type="datetime-local"
          label={t('event.endsAt')}
          description={t('schedule.inZone', { zone })}
          value={shown('endsAt')}
          name="/event/endsAt"
          error={error('/event/endsAt')}
          onChange={(change) => setTime('endsAt', change.currentTarget.value)}
          onBlur={() => setReading(null)}
        />
      </FieldRow>
      {!tooEarly && earliest !== null && (
        <Text size="sm" c="dimmed">
          {t('event.earliest', { date: earliestText })}
        </Text>
      )}
    </Section>
  );
}
