import { Button, Card, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconArrowRight, IconClock, IconCross, IconCheckCircle, IconUndo, type Icon } from '../../../shared/ui/icons.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { notify } from '../../../shared/ui/notify.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Tone } from '../../../shared/ui/tone.js';
import { answerBrandMutation, brandTransfersQuery } from '../brands.queries.js';
import type { OfferAnswer } from '../team.queries.js';
import type { BrandTransfer } from '../team.types.js';
import own from './InvitationList.module.css';
import list from './TeamList.module.css';

const STATES: Record<BrandTransfer['state'], { tone: Tone; icon: Icon }> = {
  offered: { tone: 'amber', icon: IconClock },
  accepted: { tone: 'green', icon: IconCheckCircle },
  declined: { tone: 'gray', icon: IconCross },
  withdrawn: { tone: 'gray', icon: IconUndo },
  expired: { tone: 'red', icon: IconClock },
};

interface BrandTransfersProps {
  organisation: OrganisationAccess;
  onChanged: () => Promise<void>;
}

/** Brands offered to this organisation's owner, and those it gives away (ACC-7); nothing while there are none. */
export function BrandTransfers({ organisation, onChanged }: BrandTransfersProps) {
  const { t } = useTranslation('team');
  const transfers = useQuery(brandTransfersQuery(organisation.id));
  if (transfers.isError) return <ErrorState error={transfers.error} onRetry={() => void transfers.refetch()} />;
  if (transfers.data === undefined || transfers.data.length === 0) return null;
  return (
    <section className={own.transfers}>
      <Title order={2} size="h3" mb="xs">
        {t('transfers.title')}
      </Title>
      <Card padding={0}>
        <ul className={list.list} aria-label={t('transfers.title')}>
          {transfers.data.map((transfer) => (
            <Row key={transfer.id} transfer={transfer} organisation={organisation} onChanged={onChanged} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

function Row({ transfer, organisation, onChanged }: BrandTransfersProps & { transfer: BrandTransfer }) {
  const { t } = useTranslation('team');
  const format = useFormat();
  const answer = useMutation(answerBrandMutation(useQueryClient(), organisation.id, transfer));
  const [asking, setAsking] = useState<OfferAnswer | null>(null);
  const incoming = transfer.direction === 'incoming';
  const names = {
    brand: transfer.brand.name,
    from: transfer.fromOrganisationName,
    email: transfer.toEmail,
    organisation: organisation.name,
  };
  const open = transfer.state === 'offered';

  return (
    <li className={list.row}>
      <div className={list.person}>
        <span className={own.mark}>
          <IconArrowRight size={18} />
        </span>
        <span className={list.words}>
          <span className={list.name}>{transfer.brand.name}</span>
          <span className={list.hint}>{t(incoming ? 'transfers.incoming' : 'transfers.outgoing', names)}</span>
        </span>
      </div>
      <div className={list.facts}>
        <ToneBadge {...STATES[transfer.state]} label={t(`transfers.states.${transfer.state}`)} size="sm" />
        {open && (
          <span className={list.hint}>{t('transfers.until', { date: format.date(transfer.expiresAt, { style: 'weekdayTime' }) })}</span>
        )}
      </div>
      <div className={list.actions}>
        {(['accept', 'decline', 'withdraw'] as const)
          .filter((act) => can(transfer, act))
          .map((act) => (
            <Button key={act} size="xs" variant={act === 'accept' ? 'filled' : 'default'} onClick={() => setAsking(act)}>
              {t(`transfers.${act}`)}
            </Button>
          ))}
      </div>
      {asking !== null && (
        <LazyConfirmDialog
          opened
          onClose={() => setAsking(null)}
          title={t(`transfers.${asking}Title`, names)}
          consequences={
            asking === 'accept' ? [t('transfers.acceptWhat', names), t('transfers.acceptMembers')] : [t(`transfers.${asking}What`, names)]
          }
          confirmLabel={t(`transfers.${asking}`)}
          onConfirm={async () => {
            await answer.mutateAsync(asking);
            void notify({ color: 'green', message: t(`transfers.${asking}Done`, names) });
            if (asking === 'accept') await onChanged();
          }}
        />
      )}
    </li>
  );
}
