import { Alert, Button, Modal, Select, Skeleton, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconSend } from '../../../shared/ui/icons.js';
import { inviteMutation, invitingCampaignsQuery } from '../invitations.queries.js';
import type { InviteResult } from '../invitations.types.js';
import classes from './Invite.module.css';
import { InviteResults } from './InviteResults.js';

interface InviteToCampaignProps {
  brandId: string;
  /** Whom: "Ana Glow", "Vegan (12)". */
  name: string;
  creatorIds?: readonly string[];
  groupIds?: readonly string[];
  /** Where campaigns are made, when none takes invitations. */
  toCampaigns: ReactNode;
  onClose: () => void;
}

/** Invites these creators or groups to a campaign that is chosen here (CRE-6, GRP-3). */
export default function InviteToCampaign({ brandId, name, creatorIds, groupIds, toCampaigns, onClose }: InviteToCampaignProps) {
  const { t } = useTranslation('invitations');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const campaigns = useQuery(invitingCampaignsQuery(brandId));
  const invite = useMutation(inviteMutation(client));
  const [campaignId, setCampaignId] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const [result, setResult] = useState<InviteResult | null>(null);
  const send = (): void => {
    if (campaignId === null) return;
    const input = { campaignId, message: message.trim(), ...(creatorIds ? { creatorIds } : {}), ...(groupIds ? { groupIds } : {}) };
    invite.mutate(input, { onSuccess: setResult });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('to.title', { name })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      {result && <InviteResults result={result} onClose={onClose} />}
      {!result && campaigns.isPending && <Skeleton h={140} />}
      {!result && campaigns.isError && <ErrorState error={campaigns.error} onRetry={() => void campaigns.refetch()} />}
      {!result && campaigns.data?.length === 0 && (
        <Stack align="flex-start">
          <span>{t('to.none')}</span>
          {toCampaigns}
        </Stack>
      )}
      {!result && campaigns.data !== undefined && campaigns.data.length > 0 && (
        <Stack gap="md">
          <Select
            label={t('to.campaign')}
            placeholder={t('to.choose')}
            data={campaigns.data.map(({ id, title }) => ({ value: id, label: title }))}
            value={campaignId}
            onChange={setCampaignId}
            searchable={campaigns.data.length > 8}
            comboboxProps={{ withinPortal: true }}
          />
          <Textarea
            label={t('dialog.message')}
            description={t('dialog.messageHint')}
            maxLength={1000}
            autosize
            minRows={2}
            maxRows={6}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {invite.isError && (
            <Alert color="red" role="alert">
              {problemText(invite.error)}
            </Alert>
          )}
          <div className={classes.foot}>
            <span />
            <Button leftSection={<IconSend size={16} />} disabled={campaignId === null} loading={invite.isPending} onClick={send}>
              {t('to.send')}
            </Button>
          </div>
        </Stack>
      )}
    </Modal>
  );
}
