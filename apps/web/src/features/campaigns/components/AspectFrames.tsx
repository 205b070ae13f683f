import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AspectRatio } from '../campaigns.types.js';
import classes from './AspectFrames.module.css';

export const ASPECT_RATIOS: readonly AspectRatio[] = ['9:16', '4:5', '1:1', '16:9'];

/** The words of a ratio in keys of the texts: a colon would name another namespace. */
export const RATIO_KEYS = { '9:16': 'portrait', '4:5': 'feed', '1:1': 'square', '16:9': 'landscape' } as const;

interface AspectFramesProps {
  legend: string;
  value: AspectRatio | null;
  onChange: (ratio: AspectRatio) => void;
  error?: string | undefined;
}

/** Aspect ratios as frames of their shape, each with where it belongs. */
export function AspectFrames({ legend, value, onChange, error }: AspectFramesProps) {
  const { t } = useTranslation('campaigns-brief');
  const name = useId();
  return (
    <fieldset className={classes.group} data-pointer="/ugc/aspectRatio">
      <legend className="of-hidden">{legend}</legend>
      <div className={classes.frames}>
        {ASPECT_RATIOS.map((ratio) => (
          <label key={ratio} className={classes.choice}>
            <input type="radio" name={name} value={ratio} checked={value === ratio} onChange={() => onChange(ratio)} />
            <span className={classes.stage}>
              <span
                className={classes.frame}
                style={{ aspectRatio: ratio.replace(':', ' / ') }}
                data-wide={ratio === '16:9' || undefined}
              />
            </span>
            <span className={classes.ratio}>{ratio}</span>
            <span className={classes.use}>{t(`ratios.${RATIO_KEYS[ratio]}`)}</span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
