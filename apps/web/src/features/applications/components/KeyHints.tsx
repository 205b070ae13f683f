import { Kbd, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './KeyHints.module.css';

/** The keys of the review, always visible; single keys can be switched off (WCAG 2.1.4). Deciding keys only where one can decide. */
export function KeyHints({ on, deciding, onChange }: { on: boolean; deciding: boolean; onChange: (on: boolean) => void }) {
  const { t } = useTranslation('applications');
  return (
    <div className={classes.bar} role="group" aria-label={t('keys.label')}>
      <Switch size="xs" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} label={t('keys.on')} />
      <span className={classes.keys} data-off={!on || undefined}>
        <Hint text={t('keys.move')} keys={['J', 'K']} />
        {deciding && (
          <>
            <Hint text={t('keys.accept')} keys={['A']} />
            <Hint text={t('keys.decline')} keys={['D']} />
            <Hint text={t('keys.reset')} keys={['R']} />
          </>
        )}
        <Hint text={t('keys.tick')} keys={['X']} />
        <Hint text={t('keys.compare')} keys={['C']} />
        {deciding && <Hint text={t('keys.undo')} keys={['Z']} />}
      </span>
    </div>
  );
}

function Hint({ keys, text }: { keys: readonly string[]; text: ReactNode }) {
  return (
    <span className={classes.hint}>
      {keys.map((key) => (
        <Kbd key={key} size="xs">
          {key}
        </Kbd>
      ))}
      {text}
    </span>
  );
}
