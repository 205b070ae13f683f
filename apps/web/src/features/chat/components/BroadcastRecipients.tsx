import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import type { Icon } from '../../../shared/ui/icons.js';
import { recipientsOf, type Audience } from '../broadcast.js';
import { COLLABORATION_LOOKS, type CollaborationState, type Person } from '../campaign-people.js';
import classes from './BroadcastRecipients.module.css';

interface BroadcastRecipientsProps {
  people: readonly Person[];
  unsent: ReadonlySet<string>;
  audience: Audience;
  onAudience: (audience: Audience) => void;
  recipients: readonly Person[];
}

const GROUPS = ['everybody', 'owing', 'done', 'unsent'] as const;
const STATES = Object.keys(COLLABORATION_LOOKS) as CollaborationState[];

/** Who gets the message: a ready group, or states; each with its number, and all names before anything is sent. */
export function BroadcastRecipients({ people, unsent, audience, onAudience, recipients }: BroadcastRecipientsProps) {
  const { t } = useTranslation('chat');
  const states = STATES.map((state) => ({ state, count: people.filter((person) => person.state === state).length })).filter(
    ({ count }) => count > 0,
  );
  const chosen = audience.kind === 'states' ? audience.states : [];

  const toggle = (state: CollaborationState): void => {
    const next = chosen.includes(state) ? chosen.filter((each) => each !== state) : [...chosen, state];
    onAudience(next.length === 0 ? { kind: 'everybody' } : { kind: 'states', states: next });
  };

  return (
    <fieldset className={classes.root}>
      <legend className={classes.legend}>{t('broadcasts.to')}</legend>
      <div className={classes.group}>
        {GROUPS.map((kind) => {
          const count = recipientsOf(people, { kind }, unsent).length;
          return count === 0 && kind !== 'everybody' ? null : (
            <Pill key={kind} label={t(`audience.${kind}`)} count={count} on={audience.kind === kind} onClick={() => onAudience({ kind })} />
          );
        })}
      </div>
      {states.length > 1 && (
        <div className={classes.group}>
          {states.map(({ state, count }) => (
            <Pill
              key={state}
              icon={COLLABORATION_LOOKS[state].icon}
              label={t(`collaboration.${state}`)}
              count={count}
              on={chosen.includes(state)}
              onClick={() => toggle(state)}
            />
          ))}
        </div>
      )}
      <details className={classes.names}>
        <summary>{t('broadcasts.recipients', { count: recipients.length })}</summary>
        <ul className={classes.list}>
          {recipients.map(({ id, creator }) => (
            <li key={id}>
              <InitialsMark name={creator.name} imageUrl={creator.pictureUrl} size={24} round />
              {creator.name}
            </li>
          ))}
        </ul>
      </details>
      {recipients.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('broadcasts.nobody')}
        </Text>
      )}
    </fieldset>
  );
}

function Pill({ icon: Glyph, label, count, on, onClick }: { icon?: Icon; label: string; count: number; on: boolean; onClick: () => void }) {
  return (
    <button type="button" className={classes.pill} aria-pressed={on} onClick={onClick}>
      {Glyph && <Glyph size={14} />}
      {label}
      <span className={classes.count}>{count}</span>
    </button>
  );
}
