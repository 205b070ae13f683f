import { useId, type ComponentProps, type ReactNode } from 'react';
import classes from './Tick.module.css';

interface TickProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  label: ReactNode;
  error?: ReactNode;
}

/** A check box with its sentence. A plain one, for forms that count as first load. */
export function Tick({ label, error, ...input }: TickProps) {
  const id = useId();
  return (
    <div>
      <label className={classes.label}>
        <input
          type="checkbox"
          className="of-check"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
          {...input}
        />
        <span>{label}</span>
      </label>
      {error && (
        <p id={id} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
