import { RingProgress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ScoreRing.module.css';

/** How complete the brief is, 0 to 100 (CAM-2). */
export function ScoreRing({ score, size = 96 }: { score: number; size?: number }) {
  const { t } = useTranslation('campaigns-brief');
  const tone = score >= 90 ? 'green' : score >= 60 ? 'accent' : 'amber';
  return (
    <RingProgress
      size={size}
      thickness={size / 11}
      roundCaps
      rootColor="var(--of-line)"
      aria-label={t('review.score', { score })}
      role="img"
      sections={[{ value: score, color: `var(--of-tone-${tone})` }]}
      label={
        <span className={classes.score} style={{ fontSize: size / 4 }} aria-hidden="true">
          {score}
        </span>
      }
    />
  );
}
