import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { STATE_LOOK } from '../collaborations.format.js';
import type { CollaborationState } from '../collaborations.types.js';

/** State of a collaboration: colour, icon and word. */
export function CollaborationBadge({ state }: { state: CollaborationState }) {
  const { t } = useTranslation('collaborations');
  const { tone, icon } = STATE_LOOK[state];
  return <ToneBadge tone={tone} icon={icon} label={t(`state.${state}`)} size="sm" />;
}
