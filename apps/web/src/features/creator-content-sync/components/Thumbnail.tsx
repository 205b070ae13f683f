import { useTranslation } from 'react-i18next';
import { IconImage, IconVideo } from '../../../shared/ui/icons.js';
import type { OwnContent } from '../creator-content-sync.types.js';
import classes from './Thumbnail.module.css';

/** Small picture of a content; an icon of its kind while there is none. */
export function Thumbnail({ content }: { content: Pick<OwnContent, 'thumbnailUrl' | 'kind'> }) {
  const { t } = useTranslation('creator-content-sync');
  const Glyph = content.kind === 'reel' || content.kind === 'video' ? IconVideo : IconImage;
  return (
    <span className={classes.thumb} data-tall={content.kind !== 'post' || undefined}>
      {content.thumbnailUrl === null ? <Glyph size={22} /> : <img src={content.thumbnailUrl} alt={t('picture')} loading="lazy" />}
    </span>
  );
}
