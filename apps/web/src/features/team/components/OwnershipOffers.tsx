import { Alert, Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconStar } from '../../../shared/ui/icons.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { notify } from '../../../shared/ui/notify.js';
import { answerOwnershipMutation, ownershipQuery, type OfferAnswer } from '../team.queries.js';
import type { OwnershipTransfer } from '../team.types.js';

interface OwnershipOffersProps {
  organisation: OrganisationAccess;
  /** Rights have changed: read again who the person is. */
  onAccepted: () => Promise<void>;
}

/** Open offers of the organisation's ownership that concern this person, above everything else. */
export function OwnershipOffers({ organisation, onAccepted }: OwnershipOffersProps) {
  const offers = useQuery(ownershipQuery(organisation.id));
  return (offers.data ?? [])
    .filter(({ state }) => state === 'offered')
    .map((offer) => <Offer key={offer.id} offer={offer} organisation={organisation} onAccepted={onAccepted} />);
}

function Offer({ offer, organisation, onAccepted }: OwnershipOffersProps & { offer: OwnershipTransfer }) {
  const { t } = useTranslation('team');
  const format = useFormat();
  const answer = useMutation(answerOwnershipMutation(useQueryClient(), organisation.id, offer.id));
  const [asking, setAsking] = useState<OfferAnswer | null>(null);
  const mine = can(offer, 'accept') || can(offer, 'decline');
  const names = { from: offer.from.name, to: offer.to.name, organisation: organisation.name };

  return (
    <Alert color="accent" variant="light" icon={<IconStar />} title={t(mine ? 'ownership.got' : 'ownership.made', names)} mb="lg">
      {t(mine ? 'ownership.gotText' : 'ownership.madeText', { ...names, date: format.date(offer.expiresAt, { style: 'weekdayTime' }) })}
      <Group mt="sm" gap="xs">
        {can(offer, 'accept') && <Button onClick={() => setAsking('accept')}>{t('ownership.accept')}</Button>}
        {can(offer, 'decline') && (
          <Button variant="default" onClick={() => setAsking('decline')}>
            {t('ownership.decline')}
          </Button>
        )}
        {can(offer, 'withdraw') && (
          <Button variant="default" onClick={() => setAsking('withdraw')}>
            {t('ownership.withdraw')}
          </Button>
        )}
      </Group>
      {asking !== null && (
        <LazyConfirmDialog
          opened
          onClose={() => setAsking(null)}
          title={t(`ownership.${asking}Title`, names)}
          consequences={[t(`ownership.${asking}What`, names)]}
          confirmLabel={t(`ownership.${asking}`)}
          onConfirm={async () => {
            await answer.mutateAsync(asking);
            if (asking === 'accept') await onAccepted();
            void notify({ color: 'green', message: t(`ownership.${asking}Done`, names) });
          }}
        />
      )}
    </Alert>
  );
}
