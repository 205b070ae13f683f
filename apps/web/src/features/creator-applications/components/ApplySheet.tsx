import { Button, Group, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { ButtonLink } from '../../../shared/ui/links.js';
import { Sheet } from '../../../shared/ui/Sheet.js';
import { applicationCheckQuery } from '../creator-applications.queries.js';
import type { ApplicableCampaign, ApplicantAccount } from '../creator-applications.types.js';
import { ApplyForm } from './ApplyForm.js';
import { Reasons } from './Reasons.js';

interface ApplySheetProps {
  campaign: ApplicableCampaign;
  accounts: readonly ApplicantAccount[];
  /** The withdrawn application that is opened again. */
  againId: string | null;
  onClose: () => void;
}

/** Applying (APP-1): first whether one can, with what to do about it; then the form; then that it was sent. */
export default function ApplySheet({ campaign, accounts, againId, onClose }: ApplySheetProps) {
  const { t } = useTranslation('creator-applications');
  const several = accounts.length > 1;
  const [accountId, setAccountId] = useState(several ? (accounts[0]?.id ?? null) : null);
  const [sent, setSent] = useState(false);
  const check = useQuery(applicationCheckQuery(campaign.id, accountId ?? undefined));

  return (
    <Sheet title={t('sheet.title', { title: campaign.title })} onClose={onClose}>
      {check.isPending && (
        <Group justify="center" py="xl">
          <Loader />
        </Group>
      )}
      {check.isError && <ErrorState error={check.error} onRetry={() => void check.refetch()} order={3} />}
      {sent && (
        <EmptyState
          illustration="done"
          title={t('sheet.sent')}
          text={t('sheet.sentText')}
          order={3}
          action={
            <>
              <ButtonLink to="/c/discover" variant="default">
                {t('sheet.more')}
              </ButtonLink>
              <ButtonLink to="/c/campaigns">{t('sheet.toMine')}</ButtonLink>
            </>
          }
        />
      )}
      {check.isSuccess && !sent && (
        <>
          {check.data.reasons.length > 0 ? (
            <Reasons reasons={check.data.reasons} />
          ) : check.data.canApply ? (
            <ApplyForm
              campaign={campaign}
              accounts={accounts}
              accountId={accountId}
              onAccount={setAccountId}
              againId={againId}
              credits={check.data.credits}
              onSent={() => setSent(true)}
            />
          ) : (
            <>
              <Text fw={600}>{t('sheet.closedTitle')}</Text>
              <Text c="dimmed" mb="lg">
                {t('sheet.closedText')}
              </Text>
              <Button variant="default" onClick={onClose}>
                {t('bar.closed')}
              </Button>
            </>
          )}
        </>
      )}
    </Sheet>
  );
}
