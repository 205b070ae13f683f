import { Kbd, Switch } from '@mantine/core';
import classes from './KeyHints.module.css';

export interface KeyHint {
  keys: readonly string[];
  text: string;
}

interface KeyHintsProps {
  /** What the group and the switch are called. */
  labels: { group: string; on: string };
  hints: readonly KeyHint[];
  on: boolean;
  onChange: (on: boolean) => void;
}

/** The keys of a review, always visible; single keys can be switched off (WCAG 2.1.4). */
export function KeyHints({ labels, hints, on, onChange }: KeyHintsProps) {
  return (
    <div className={classes.bar} role="group" aria-label={labels.group}>
      <Switch size="xs" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} label={labels.on} />
      <span className={classes.keys} data-off={!on || undefined}>
        {hints.map(({ keys, text }) => (
          <span key={keys.join(' ')} className={classes.hint}>
            {keys.map((key) => (
              <Kbd key={key} size="xs">
                {key}
              </Kbd>
            ))}
            {text}
          </span>
        ))}
      </span>
    </div>
  );
}
