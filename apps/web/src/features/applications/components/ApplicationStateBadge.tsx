import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { STATE_LOOK } from '../applications.format.js';
import type { ApplicationState } from '../applications.types.js';

/** State of an application: colour, icon and word. */
export function ApplicationStateBadge({ state, size = 'sm' }: { state: ApplicationState; size?: 'sm' | 'md' }) {
  const { t } = useTranslation('applications');
  const { tone, icon } = STATE_LOOK[state];
  return <ToneBadge tone={tone} icon={icon} label={t(`state.${state}`)} size={size} />;
}
