import { useTranslation } from 'react-i18next';
import { IconAlert, IconArrowRight, IconCheckCircle, IconSparkle } from '../../../shared/ui/icons.js';
import type { ReadinessPoint } from '../campaigns.types.js';
import { usePointText } from '../wizard/point-text.js';
import { stepOf, type Step } from '../wizard/steps.js';
import classes from './Checklist.module.css';

interface ChecklistProps {
  points: readonly ReadinessPoint[];
  /** Of the campaign, for dates. */
  zone: string;
  /** Goes to the step where the point is, and there to its field. */
  onJump: (step: Step, pointer?: string) => void;
}

/** The points of the checklist: what keeps from launching, what would make the brief better, what is done (CAM-2). */
export function Checklist({ points, zone, onJump }: ChecklistProps) {
  const { t } = useTranslation('campaigns-brief');
  const blocking = points.filter((point) => point.severity === 'blocking' && !point.ok);
  const advice = points.filter((point) => point.severity === 'advice' && !point.ok);
  const done = points.filter((point) => point.ok);
  return (
    <div className={classes.groups}>
      {blocking.length > 0 && (
        <Group title={t('review.blocking', { count: blocking.length })} points={blocking} zone={zone} kind="blocking" onJump={onJump} />
      )}
      {advice.length > 0 && (
        <Group title={t('review.advice', { count: advice.length })} points={advice} zone={zone} kind="advice" onJump={onJump} />
      )}
      {done.length > 0 && (
        <details className={classes.done}>
          <summary>{t('review.done', { count: done.length })}</summary>
          <ul className={classes.list}>
            {done.map((point) => (
              <li key={point.code} className={classes.point}>
                <IconCheckCircle size={18} color="var(--of-tone-green)" />
                <span>{t(`checklist.${point.code as 'title'}.name`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface GroupProps extends ChecklistProps {
  title: string;
  kind: 'blocking' | 'advice';
}

function Group({ title, points, zone, kind, onJump }: GroupProps) {
  const { t } = useTranslation('campaigns-brief');
  const pointText = usePointText(zone);
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.list}>
        {points.map((point) => (
          <li key={point.code}>
            <button type="button" className={classes.jump} data-kind={kind} onClick={() => onJump(stepOf(point.pointer), point.pointer)}>
              {kind === 'blocking' ? <IconAlert size={18} /> : <IconSparkle size={18} />}
              <span className={classes.words}>
                <span className={classes.name}>{t(`checklist.${point.code as 'title'}.name`)}</span>
                <span className={classes.todo}>{pointText(point)}</span>
              </span>
              <span className={classes.where}>
                {t(`steps.${stepOf(point.pointer)}`)}
                <IconArrowRight size={14} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
