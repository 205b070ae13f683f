import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { STATE_LOOKS } from '../content-sync.format.js';
import type { ContentState } from '../content-sync.types.js';

/** The state of a content: colour, icon and word. */
export function StateOfContent({ state, size }: { state: ContentState; size?: 'sm' | 'md' }) {
  const { t } = useTranslation('content-sync');
  return <ToneBadge {...STATE_LOOKS[state]} label={t(`state.${state}`)} {...(size ? { size } : {})} />;
}
