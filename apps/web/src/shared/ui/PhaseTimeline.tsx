import { useTranslation } from 'react-i18next';
import { useNow } from '../clock/use-now.js';
import { useFormat } from '../i18n/use-format.js';
import { placePhases, type Phase } from './phases.js';
import classes from './PhaseTimeline.module.css';
import { toneColors } from './tone.js';

interface PhaseTimelineProps {
  phases: readonly Phase[];
  /** What happens next and when, in one sentence. */
  next: string;
  /** IANA zone of the campaign. */
  zone: string;
  /** Small form for lists: bar only, the sentence becomes its label. */
  compact?: boolean;
}

/** The phases of a campaign as one bar with today's mark and a sentence that says what happens next. */
export function PhaseTimeline({ phases, next, zone, compact = false }: PhaseTimelineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { segments, today } = placePhases(phases, now);
  const day = (value: string, exclusiveEnd = false): string => format.date(value, { style: 'day', zone, exclusiveEnd });

  const span = (phase: Phase): string =>
    phase.endsAt === null ? day(phase.startsAt) : `${day(phase.startsAt)} – ${day(phase.endsAt, true)}`;

  const describe = (phase: Phase): string =>
    phase.endsAt === null
      ? t('timeline.open', { name: phase.label, from: day(phase.startsAt) })
      : t('timeline.phase', { name: phase.label, from: day(phase.startsAt), to: day(phase.endsAt, true) });

  return (
    <div className={classes.root} data-compact={compact || undefined}>
      {!compact && <p className={classes.next}>{next}</p>}
      <div className={classes.track} role={compact ? 'img' : undefined} aria-label={compact ? next : undefined}>
        {compact ? (
          segments.map((segment) => <Bar key={segment.phase.key} segment={segment} />)
        ) : (
          <ol className={classes.list} aria-label={t('timeline.label')}>
            {segments.map((segment) => (
              <li key={segment.phase.key} className={classes.phase} style={{ flexGrow: segment.share }} data-when={segment.when}>
                <Bar segment={segment} />
                <span className={classes.name} aria-hidden="true">
                  {segment.phase.label}
                </span>
                <span className={classes.dates} aria-hidden="true">
                  {span(segment.phase)}
                </span>
                <span className="of-hidden">
                  {describe(segment.phase)}, {t(`timeline.${segment.when}`)}
                </span>
              </li>
            ))}
          </ol>
        )}
        {today !== null && (
          <span className={classes.today} style={{ left: `${today * 100}%` }} aria-hidden="true">
            {!compact && (
              <span className={classes.todayLabel} data-edge={today < 0.06 ? 'start' : today > 0.94 ? 'end' : undefined}>
                {t('time.today')}
              </span>
            )}
          </span>
        )}
      </div>
      {!compact && (
        <div className={classes.legend} aria-hidden="true">
          {segments.map(({ phase, when }) => (
            <div key={phase.key} className={classes.entry} data-when={when}>
              <span className={classes.dot} style={{ backgroundColor: toneColors(phase.tone).ink }} />
              <span className={classes.entryName}>{phase.label}</span>
              <span className={classes.entryDates}>{span(phase)}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Bar({ segment }: { segment: ReturnType<typeof placePhases>['segments'][number] }) {
  const { ink, tint } = toneColors(segment.phase.tone);
  return (
    <span className={classes.bar} style={{ flexGrow: segment.share, backgroundColor: tint }}>
      <span className={classes.fill} style={{ width: `${segment.elapsed * 100}%`, backgroundColor: ink }} />
    </span>
  );
}
