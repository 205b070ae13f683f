import { useTranslation } from 'react-i18next';
import { IconCheckCircle, IconTicket } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Shipment } from '../shipping.types.js';

/** Whether the creator has the code or access: colour, icon and word. */
export function HandOverBadge({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation('shipping');
  if (shipment.handedOverAt !== null) return <ToneBadge tone="green" icon={IconCheckCircle} label={t('handOver.given')} size="sm" />;
  return <ToneBadge tone="amber" icon={IconTicket} label={t('handOver.toGive')} size="sm" />;
}
