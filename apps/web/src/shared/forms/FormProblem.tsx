import { IconAlert } from '../ui/icons.js';
import classes from './FormProblem.module.css';

/** The sentence of a form that was refused as a whole; announced to screen readers. */
export function FormProblem({ problem }: { problem: string | null }) {
  if (problem === null) return null;
  return (
    <div className={classes.problem} role="alert">
      <IconAlert size={18} />
      <span>{problem}</span>
    </div>
  );
}
