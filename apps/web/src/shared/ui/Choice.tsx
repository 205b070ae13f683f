import { useId, type ReactNode } from 'react';
import classes from './Choice.module.css';

interface ChoiceProps<T extends string> {
  'aria-label': string;
  value: T;
  onChange: (value: T) => void;
  /** `title` names options that show a picture only. */
  options: readonly { value: T; label: ReactNode; title?: string }[];
  size?: 'xs' | 'sm';
  /** Over the whole width, with room below. */
  wide?: boolean;
}

/** One of a few, side by side. A light stand-in for Mantine's SegmentedControl on pages that count as first load. */
export function Choice<T extends string>({ value, onChange, options, size = 'sm', wide = false, ...rest }: ChoiceProps<T>) {
  const name = useId();
  return (
    <div className={classes.root} role="radiogroup" data-size={size} data-wide={wide || undefined} {...rest}>
      {options.map((option) => (
        <label key={option.value} className={classes.option} title={option.title}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
