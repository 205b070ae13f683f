import { PageSkeleton } from '../shared/ui/Skeletons.js';
import classes from './layouts/Shell.module.css';

/** While a page or its data is on the way. */
export function PagePending() {
  return (
    <div className={classes.pending}>
      <PageSkeleton />
    </div>
  );
}
