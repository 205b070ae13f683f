import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { PARCEL_LOOK } from '../shipping.format.js';
import type { ParcelState } from '../shipping.types.js';

/** State of a parcel: colour, icon and word. */
export function ParcelBadge({ state }: { state: ParcelState }) {
  const { t } = useTranslation('shipping');
  const { tone, icon } = PARCEL_LOOK[state];
  return <ToneBadge tone={tone} icon={icon} label={t(`state.${state}`)} size="sm" />;
}
