import { useId, type ReactNode } from 'react';
import { IconLock, type Icon } from '../../../shared/ui/icons.js';
import classes from './ChoiceCards.module.css';

export interface Choice<T extends string> {
  value: T;
  title: string;
  text?: string;
  icon?: Icon;
  /** Drawn above the words; stands for the icon. */
  picture?: ReactNode;
  /** Why it cannot be chosen. */
  disabled?: string;
}

interface ChoiceCardsProps<T extends string> {
  legend: ReactNode;
  /** Stands for the legend where a heading says it already. */
  hideLegend?: boolean;
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
  error?: string | undefined;
  /** Narrow cards for short titles without a sentence. */
  tight?: boolean;
}

/** One of a few, each with a sentence that says what it means. */
export function ChoiceCards<T extends string>({
  legend,
  hideLegend = false,
  choices,
  value,
  onChange,
  error,
  tight = false,
}: ChoiceCardsProps<T>) {
  const name = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={hideLegend ? 'of-hidden' : classes.legend}>{legend}</legend>
      <div
        className={classes.cards}
        data-tight={tight || undefined}
        data-pictures={choices.some(({ picture }) => picture !== undefined) || undefined}
      >
        {choices.map(({ value: choice, title, text, icon: Glyph, picture, disabled }) => (
          <label key={choice} className={classes.card} data-disabled={disabled !== undefined || undefined}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={value === choice}
              disabled={disabled !== undefined}
              onChange={() => onChange(choice)}
            />
            {picture !== undefined && (
              <span className={classes.picture} aria-hidden="true">
                {picture}
              </span>
            )}
            {Glyph && picture === undefined && (
              <span className={classes.icon}>
                <Glyph size={20} />
              </span>
            )}
            <span className={classes.words}>
              <span className={classes.title}>{title}</span>
              {text !== undefined && <span className={classes.text}>{text}</span>}
              {disabled !== undefined && (
                <span className={classes.why}>
                  <IconLock size={14} />
                  {disabled}
                </span>
              )}
            </span>
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
