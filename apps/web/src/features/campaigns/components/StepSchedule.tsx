import { NumberInput, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { PhaseTimeline } from '../../../shared/ui/PhaseTimeline.js';
import { IconCalendar, IconPlay } from '../../../shared/ui/icons.js';
import { useCampaignText } from '../campaigns.format.js';
import { LIMITS, plannedDates } from '../wizard/rules.js';
import { useDraft, useFieldError } from '../wizard/wizard-context.js';
import { fromLocalTime, toLocalTime } from '../../../shared/clock/zoned-time.js';
import { ChoiceCards } from './ChoiceCards.js';
import { EventFields } from './EventFields.js';
import { wholeOrNull } from './CriteriaFields.js';
import { FieldRow, Section } from './Section.js';

const HOUR = 3_600_000;

/** Step 5: when it starts, how long each phase is, and the dates that follow (CAM-6). */
export function StepSchedule() {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  const text = useCampaignText();
  const { draft, set, merge } = useDraft();
  const error = useFieldError();
  const now = useNow();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const [reading, setReading] = useState<string | null>(null);
  const planned = draft.timing === 'time_limited' ? plannedDates(draft, now) : null;
  const { schedule } = draft;
  const event = draft.format === 'event';

  const chooseStart = (start: 'now' | 'later'): void => {
    setReading(null);
    // Tomorrow, on the hour, is a start nobody regrets.
    set('launchAt', start === 'now' ? null : new Date(Math.ceil((now + 24 * HOUR) / HOUR) * HOUR).toISOString());
  };

  return (
    <>
      <Section title={t('schedule.startTitle')}>
        <ChoiceCards
          legend={t('schedule.startTitle')}
          hideLegend
          value={draft.launchAt === null ? 'now' : 'later'}
          onChange={chooseStart}
          choices={[
            { value: 'now', title: t('schedule.now'), text: t('schedule.nowText'), icon: IconPlay },
            { value: 'later', title: t('schedule.later'), text: t('schedule.laterText'), icon: IconCalendar },
          ]}
        />
        <FieldRow>
          {draft.launchAt !== null && (
            <TextInput
              type="datetime-local"
              label={t('schedule.launchAt')}
              description={t('schedule.inZone', { zone: draft.timeZone })}
              value={reading ?? toLocalTime(draft.launchAt, draft.timeZone)}
              min={toLocalTime(now, draft.timeZone)}
              name="/launchAt"
              error={error('/launchAt')}
              onChange={(event) => {
                setReading(event.currentTarget.value);
                const launchAt = fromLocalTime(event.currentTarget.value, draft.timeZone);
                if (launchAt !== null) set('launchAt', launchAt);
              }}
              onBlur={() => setReading(null)}
            />
          )}
          <Select
            label={t('schedule.timeZone')}
            description={t('schedule.timeZoneHint')}
            data={zones}
            value={draft.timeZone}
            searchable
            limit={50}
            allowDeselect={false}
            error={error('/timeZone')}
            onChange={(zone) => zone !== null && set('timeZone', zone)}
          />
        </FieldRow>
      </Section>

      {event && <EventFields />}
      {draft.timing === 'time_limited' ? (
        <Section
          title={t('schedule.phasesTitle')}
          text={t(event ? 'schedule.phasesEventText' : 'schedule.phasesText', { count: LIMITS.daysAfterEvent })}
        >
          <FieldRow narrow>
            <NumberInput
              label={t('campaigns:phases.application')}
              description={t('schedule.applicationHint', { from: LIMITS.applicationDays.minimum, to: LIMITS.applicationDays.maximum })}
              suffix={t('schedule.daysSuffix')}
              allowDecimal={false}
              clampBehavior="none"
              value={schedule.applicationDays}
              name="/schedule/applicationDays"
              error={error('/schedule/applicationDays')}
              onChange={(value) => merge('schedule', { applicationDays: wholeOrNull(value) ?? 0 })}
            />
            {!event && (
              <>
                <NumberInput
                  label={t('campaigns:phases.preparation')}
                  description={t(
                    draft.product === null || draft.product.handOver === 'none'
                      ? 'schedule.preparationHint.none'
                      : 'schedule.preparationHint.hand',
                  )}
                  suffix={t('schedule.daysSuffix')}
                  allowDecimal={false}
                  clampBehavior="none"
                  value={schedule.preparationDays}
                  name="/schedule/preparationDays"
                  error={error('/schedule/preparationDays')}
                  onChange={(value) => merge('schedule', { preparationDays: wholeOrNull(value) ?? 0 })}
                />
                <NumberInput
                  label={t('campaigns:phases.active')}
                  description={t(draft.type === 'ugc' ? 'schedule.activeHintVideo' : 'schedule.activeHint')}
                  suffix={t('schedule.daysSuffix')}
                  allowDecimal={false}
                  clampBehavior="none"
                  value={schedule.activeDays}
                  name="/schedule/activeDays"
                  error={error('/schedule/activeDays')}
                  onChange={(value) => merge('schedule', { activeDays: wholeOrNull(value) ?? 0 })}
                />
              </>
            )}
          </FieldRow>
          {planned && (
            <PhaseTimeline
              zone={draft.timeZone}
              next={t('schedule.planned')}
              phases={text.phases(
                (['application', 'preparation', 'active'] as const).map((phase) => ({
                  phase,
                  from: planned[phase].from.toISOString(),
                  to: planned[phase].to.toISOString(),
                  final: false,
                })),
              )}
            />
          )}
        </Section>
      ) : (
        <Section title={t('schedule.ongoingTitle')} text={t('schedule.ongoingText', { days: LIMITS.decisionDays })}>
          <FieldRow narrow>
            <NumberInput
              label={t('schedule.preparationOngoing')}
              suffix={t('schedule.daysSuffix')}
              allowDecimal={false}
              clampBehavior="none"
              value={schedule.preparationDays}
              name="/schedule/preparationDays"
              error={error('/schedule/preparationDays')}
              onChange={(value) => merge('schedule', { preparationDays: wholeOrNull(value) ?? 0 })}
            />
            <NumberInput
              label={t(draft.type === 'ugc' ? 'schedule.activeHintVideo' : 'schedule.activeOngoing')}
              suffix={t('schedule.daysSuffix')}
              allowDecimal={false}
              clampBehavior="none"
              value={schedule.activeDays}
              name="/schedule/activeDays"
              error={error('/schedule/activeDays')}
              onChange={(value) => merge('schedule', { activeDays: wholeOrNull(value) ?? 0 })}
            />
          </FieldRow>
        </Section>
      )}
    </>
  );
}
