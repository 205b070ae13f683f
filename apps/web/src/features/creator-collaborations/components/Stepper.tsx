import { useTranslation } from 'react-i18next';
import { IconCheck } from '../../../shared/ui/icons.js';
import type { Stage } from '../next-step.js';
import classes from './Stepper.module.css';

/** The way of a campaign as a row of steps: done, now, ahead (word, mark and colour together); `video`: of a UGC campaign. */
export function Stepper({ stages, video = false }: { stages: readonly Stage[]; video?: boolean }) {
  const { t } = useTranslation('creator-collaborations');
  const words = { done: t('stageDone'), now: t('stageNow'), next: t('stageNext') };
  return (
    <ol className={classes.steps} aria-label={t('stagesLabel')}>
      {stages.map(({ key, when }) => (
        <li key={key} className={classes.step} data-when={when} aria-current={when === 'now' ? 'step' : undefined}>
          <span className={classes.mark} aria-hidden="true">
            {when === 'done' && <IconCheck size={13} strokeWidth={3.5} />}
          </span>
          <span className={classes.name}>
            {/* not chosen yet: the selection is what goes on */}
            {video && key === 'post' ? t('video.stage') : t(`stages.${key === 'chosen' && when === 'now' ? 'selection' : key}`)}
            <span className="of-hidden">, {words[when]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
