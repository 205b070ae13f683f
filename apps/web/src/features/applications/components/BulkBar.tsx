import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconCheck, IconCross, IconUndo, IconUsers } from '../../../shared/ui/icons.js';
import type { Decision } from '../applications.types.js';
import type { Decidable } from '../use-decisions.js';
import { stateAfter } from '../decisions.js';
import classes from './BulkBar.module.css';

export const COMPARE_LIMIT = 4;

interface BulkBarProps {
  ticked: readonly Decidable[];
  loaded: number;
  /** Decisions are possible now. */
  open: boolean;
  onDecide: (decision: Decision) => void;
  onCompare: () => void;
  onTickAll: () => void;
  onClear: () => void;
}

/** What can be done with all ticked applications at once. */
export function BulkBar({ ticked, loaded, open, onDecide, onCompare, onTickAll, onClear }: BulkBarProps) {
  const { t } = useTranslation('applications');
  const common = useTranslation().t;
  if (ticked.length === 0) return null;
  const fitting = (decision: Decision): number => ticked.filter(({ state }) => stateAfter(state, decision) !== null).length;
  const comparable = ticked.length >= 2 && ticked.length <= COMPARE_LIMIT;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bulk.label')}>
      <strong aria-live="polite">{common('list.selected', { count: ticked.length })}</strong>
      {open && fitting('accept') > 0 && (
        <Button size="compact-sm" leftSection={<IconCheck size={14} />} onClick={() => onDecide('accept')}>
          {t('act.accept')} ({fitting('accept')})
        </Button>
      )}
      {open && fitting('decline') > 0 && (
        <Button size="compact-sm" variant="default" leftSection={<IconCross size={14} />} onClick={() => onDecide('decline')}>
          {t('act.declineAs')}
        </Button>
      )}
      {open && fitting('reset') > 0 && (
        <Button size="compact-sm" variant="default" leftSection={<IconUndo size={14} />} onClick={() => onDecide('reset')}>
          {t('act.reset')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconUsers size={14} />}
        disabled={!comparable}
        title={comparable ? undefined : t('act.compareLimit')}
        onClick={onCompare}
      >
        {t('act.compare')}
      </Button>
      {ticked.length < loaded && (
        <Button size="compact-sm" variant="subtle" onClick={onTickAll}>
          {t('list.tickAll', { count: loaded })}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('list.clear')}
      </Button>
    </div>
  );
}
