import { IconImage } from '../ui/icons.js';
import classes from './DraftThumb.module.css';
import type { DraftFile } from './draft.types.js';

/** Past the black that many videos begin with. */
const EARLY_SECONDS = 0.5;

/** A small picture of a file; of a video its beginning. Fills the box around it, decoration only. */
export function DraftThumb({ file }: { file: Pick<DraftFile, 'kind' | 'url' | 'thumbnailUrl'> | undefined }) {
  if (file?.thumbnailUrl) return <img className={classes.thumb} src={file.thumbnailUrl} alt="" loading="lazy" />;
  if (file?.kind === 'video' && file.url !== null) {
    return (
      <video
        className={classes.thumb}
        src={`${file.url}#t=${EARLY_SECONDS}`}
        preload="metadata"
        muted
        playsInline
        tabIndex={-1}
        aria-hidden="true"
      />
    );
  }
  return <IconImage size={18} />;
}
