import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { DateText } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconCheck, IconClock, IconCross, IconSend, IconUndo } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { notify } from '../../../shared/ui/notify.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { invitationLimitsQuery, invitationsQuery, withdrawMutation } from '../invitations.queries.js';
import type { Choice, Invitation } from '../invitations.types.js';
import classes from './Invite.module.css';
import { LimitText } from './LimitText.js';

const InviteDialog = lazy(() => import('./InviteDialog.js'));

interface InvitationsPanelProps {
  brandId: string;
  campaign: { id: string; title: string };
  groups: readonly Choice[];
}

const LOOK = {
  sent: { tone: 'blue', icon: IconSend },
  planned: { tone: 'indigo', icon: IconClock },
  applied: { tone: 'green', icon: IconCheck },
  declined: { tone: 'gray', icon: IconCross },
  withdrawn: { tone: 'gray', icon: IconUndo },
  expired: { tone: 'gray', icon: IconClock },
} as const;

/** Who was invited to a campaign and what they answered; inviting more (APP-3). */
export function InvitationsPanel({ brandId, campaign, groups }: InvitationsPanelProps) {
  const { t } = useTranslation('invitations');
  const [inviting, setInviting] = useState(false);
  const [shown, setShown] = useState(false);
  const limits = useQuery(invitationLimitsQuery(campaign.id));
  if (limits.data === undefined || (!limits.data.canInvite && limits.data.used === 0)) return null;
  return (
    <section aria-label={t('title')} style={{ marginBottom: 18 }}>
      <div className={classes.head}>
        <LimitText limits={limits.data} />
        <div style={{ display: 'flex', gap: 8 }}>
          {limits.data.used > 0 && (
            <Button variant="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {t(shown ? 'hide' : 'show')}
            </Button>
          )}
          {limits.data.canInvite && (
            <Button variant="default" leftSection={<IconSend size={16} />} onClick={() => setInviting(true)}>
              {t('open')}
            </Button>
          )}
        </div>
      </div>
      {shown && <List campaignId={campaign.id} />}
      {inviting && (
        <Suspense>
          <InviteDialog brandId={brandId} campaign={campaign} groups={groups} onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </section>
  );
}

function List({ campaignId }: { campaignId: string }) {
  const query = useInfiniteQuery(invitationsQuery(campaignId));
  if (query.isPending) return null;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <ul className={classes.list}>
        {query.data.pages
          .flatMap(({ items }) => items)
          .map((invitation) => (
            <Row key={invitation.id} campaignId={campaignId} invitation={invitation} />
          ))}
      </ul>
      <NextPage query={query} />
    </>
  );
}

function Row({ campaignId, invitation }: { campaignId: string; invitation: Invitation }) {
  const { t } = useTranslation('invitations');
  const client = useQueryClient();
  const withdraw = useMutation(withdrawMutation(client, campaignId));
  const state = invitation.state === 'sent' && invitation.sentAt === null ? 'planned' : invitation.state;
  const name = invitation.displayName ?? t('result.hiddenName');
  return (
    <li className={classes.row}>
      <InitialsMark name={name} imageUrl={invitation.avatarUrl} size={34} round />
      <div className={classes.who}>
        <strong>{name}</strong>
        <span className={classes.sub}>
          {invitation.handle !== null && `@${invitation.handle} · `}
          <DateText value={invitation.endedAt ?? invitation.sentAt ?? invitation.createdAt} />
        </span>
      </div>
      <ToneBadge tone={LOOK[state].tone} icon={LOOK[state].icon} label={t(`states.${state}`)} size="sm" />
      {invitation.can.withdraw && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          loading={withdraw.isPending}
          aria-label={t('withdrawOf', { name })}
          onClick={() => withdraw.mutate(invitation.id, { onError: (error) => void notify({ color: 'red', message: problemText(error) }) })}
        >
          {t('withdraw')}
        </Button>
      )}
    </li>
  );
}
