import { Button, Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconCheck, IconCross, IconUndo } from '../../../shared/ui/icons.js';
import type { ApplicationState, Decision } from '../applications.types.js';
import { stateAfter } from '../decisions.js';

interface DecisionButtonsProps {
  state: ApplicationState;
  /** What the server allows; while it is unknown, or a decision is on its way, the rules decide. */
  can: Record<Decision, boolean> | undefined;
  /** The campaign takes decisions and the caller may take them. */
  open: boolean;
  onDecide: (decision: Decision) => void;
  /** Shows the keys on the buttons. */
  keys?: boolean;
  compact?: boolean;
}

/** Accept, Decline, Reset as far as they make sense now. */
export function DecisionButtons({ state, can, open, onDecide, keys = false, compact = false }: DecisionButtonsProps) {
  const { t } = useTranslation('applications');
  const possible = (decision: Decision): boolean => stateAfter(state, decision) !== null && (can?.[decision] ?? open);
  const size = compact ? 'xs' : 'sm';
  const key = (letter: string, dark = false) =>
    keys
      ? {
          rightSection: (
            <Kbd size="xs" aria-hidden="true" style={dark ? ON_ACCENT : undefined}>
              {letter}
            </Kbd>
          ),
        }
      : {};
  return (
    <>
      {possible('accept') && (
        <Button size={size} leftSection={<IconCheck size={16} />} onClick={() => onDecide('accept')} {...key('A', true)}>
          {t('act.accept')}
        </Button>
      )}
      {possible('decline') && (
        <Button size={size} variant="default" leftSection={<IconCross size={16} />} onClick={() => onDecide('decline')} {...key('D')}>
          {t('act.declineAs')}
        </Button>
      )}
      {possible('reset') && (
        <Button size={size} variant="default" leftSection={<IconUndo size={16} />} onClick={() => onDecide('reset')} {...key('R')}>
          {t('act.reset')}
        </Button>
      )}
    </>
  );
}

const ON_ACCENT = { background: 'transparent', color: 'inherit', borderColor: 'currentColor' };
