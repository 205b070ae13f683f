import { IconImage } from '../../../shared/ui/icons.js';
import classes from './Cover.module.css';

/** The cover picture of a campaign, or a quiet stand-in. Decoration: the title stands beside it. */
export function Cover({ url, size }: { url: string | null; size?: number }) {
  const style = size === undefined ? undefined : { width: size, height: size };
  if (url === null) {
    return (
      <span className={classes.cover} style={style} data-empty>
        <IconImage size={size !== undefined && size < 48 ? 16 : 24} />
      </span>
    );
  }
  return <img className={classes.cover} src={url} alt="" loading="lazy" decoding="async" style={style} />;
}
