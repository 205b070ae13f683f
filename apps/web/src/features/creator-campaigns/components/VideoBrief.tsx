import { useTranslation } from 'react-i18next';
import type { VideoFacts } from '../creator-campaigns.types.js';
import { Paragraph, Part } from './Facts.js';
import classes from './VideoBrief.module.css';

/** What the video must be and show (CAM-5): its shape drawn, scenes in order, openings to choose from, words. */
export function VideoBrief({ ugc }: { ugc: VideoFacts }) {
  const { t } = useTranslation('creator-campaigns');
  const { aspectRatio: ratio } = ugc;
  return (
    <>
      <Part title={t('video.title')}>
        <div className={classes.facts}>
          {ratio !== null && (
            <span
              className={classes.frame}
              style={{ aspectRatio: ratio.replace(':', ' / ') }}
              data-wide={ratio === '16:9' || undefined}
              aria-hidden="true"
            >
              {ratio}
            </span>
          )}
          <ul className={classes.list}>
            {ugc.lengthSeconds !== null && <li>{t('video.length', { count: ugc.videos, seconds: ugc.lengthSeconds })}</li>}
            {ratio !== null && <li>{t('video.ratio', { ratio })}</li>}
            <li>{t('video.private')}</li>
            <li>{t('video.feedback')}</li>
          </ul>
        </div>
      </Part>
      {ugc.scenes.length > 0 && (
        <Part title={t('video.scenes')}>
          <ol className={classes.scenes}>
            {ugc.scenes.map((scene, index) => (
              <li key={index}>
                <span className={classes.number} aria-hidden="true">
                  {index + 1}
                </span>
                <span>{scene}</span>
              </li>
            ))}
          </ol>
        </Part>
      )}
      {ugc.hooks.length > 0 && (
        <Part title={t('video.hooks')}>
          <ul className={classes.hooks}>
            {ugc.hooks.map((hook, index) => (
              <li key={index}>{hook}</li>
            ))}
          </ul>
        </Part>
      )}
      {ugc.wording !== '' && (
        <Part title={t('video.wording')}>
          <Paragraph>{ugc.wording}</Paragraph>
        </Part>
      )}
    </>
  );
}
