import { lazy, Suspense } from 'react';
import classes from './EmptyState.module.css';
import type { PictureName } from './IllustrationPicture.js';

/** Not worth waiting for at the first load; without a connection the error it decorates is told without it. */
const Picture = lazy(() => import('./IllustrationPicture.js').catch(() => ({ default: () => null })));

export type IllustrationName = PictureName;

/** Line drawing for empty, error and not-found states; decoration only. */
export function Illustration({ name }: { name: IllustrationName }) {
  return (
    <svg className={classes.picture} viewBox="0 0 176 120" aria-hidden="true" focusable="false">
      <Suspense>
        <Picture name={name} />
      </Suspense>
    </svg>
  );
}
