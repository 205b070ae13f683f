import { ActionIcon, Card, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { ActionsMenu, type MenuAction } from '../../../shared/ui/ActionsMenu.js';
import { Countdown } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconClock, IconCross, IconDots, IconMail, IconSend } from '../../../shared/ui/icons.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { notify } from '../../../shared/ui/notify.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { invitationsQuery, resendMutation, withdrawInvitationMutation } from '../team.queries.js';
import type { Invitation } from '../team.types.js';
import { BrandNames } from './BrandNames.js';
import own from './InvitationList.module.css';
import classes from './TeamList.module.css';
import { useRoleName } from './use-role-name.js';

/** Invitations without an answer; nothing at all while there are none (ACC-5). */
export function InvitationList({ organisation }: { organisation: OrganisationAccess }) {
  const { t } = useTranslation('team');
  const client = useQueryClient();
  const invitations = useInfiniteQuery(invitationsQuery(organisation.id));
  const resend = useMutation(resendMutation(client, organisation.id));
  const withdraw = useMutation(withdrawInvitationMutation(client, organisation.id));
  const [asked, setAsked] = useState<Invitation | null>(null);
  const rows = invitations.data?.pages.flatMap(({ items }) => items) ?? [];

  if (invitations.isError && rows.length === 0) return <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />;
  if (rows.length === 0) return null;
  return (
    <section className={own.section}>
      <Title order={2} size="h3" mb="xs">
        {t('invitations.title')}
      </Title>
      <Card padding={0}>
        <ul className={classes.list}>
          {rows.map((invitation) => (
            <Row
              key={invitation.id}
              invitation={invitation}
              organisation={organisation}
              onResend={() =>
                resend.mutate(invitation.id, {
                  onSuccess: () => void notify({ color: 'green', message: t('invite.sent', { email: invitation.email }) }),
                })
              }
              onWithdraw={() => setAsked(invitation)}
            />
          ))}
        </ul>
        <NextPage query={invitations} />
      </Card>
      <LazyConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t('invitations.withdrawTitle', { email: asked?.email ?? '' })}
        consequences={[t('invitations.withdrawLink'), t('invitations.withdrawAgain')]}
        confirmLabel={t('invitations.withdraw')}
        destructive
        onConfirm={() => (asked === null ? undefined : withdraw.mutateAsync(asked.id))}
      />
    </section>
  );
}

interface RowProps {
  invitation: Invitation;
  organisation: OrganisationAccess;
  onResend: () => void;
  onWithdraw: () => void;
}

function Row({ invitation, organisation, onResend, onWithdraw }: RowProps) {
  const { t } = useTranslation('team');
  const roleName = useRoleName(organisation.id);
  const expired = invitation.state === 'expired';
  const actions: MenuAction[] = [
    ...(can(invitation, 'resend') ? [{ label: t('invitations.resend'), icon: IconSend, onSelect: onResend }] : []),
    ...(can(invitation, 'withdraw')
      ? [{ label: t('invitations.withdraw'), icon: IconCross, destructive: true, onSelect: onWithdraw }]
      : []),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.person}>
        <span className={own.mark}>
          <IconMail size={18} />
        </span>
        <span className={classes.words}>
          <span className={classes.name}>{invitation.email}</span>
          <span className={classes.hint}>{t('invitations.by', { name: invitation.invitedBy.name })}</span>
        </span>
      </div>
      <div className={classes.cell}>
        <span className={classes.strong}>{roleName(invitation)}</span>
        <span className={classes.hint}>
          <BrandNames organisation={organisation} brandIds={invitation.brandIds} />
        </span>
      </div>
      <div className={classes.facts}>
        {expired ? (
          <ToneBadge tone="red" icon={IconClock} label={t('invitations.expired')} size="sm" />
        ) : (
          <>
            <ToneBadge tone="amber" icon={IconClock} label={t('invitations.open')} size="sm" />
            <span className={classes.hint}>
              {t('invitations.until')} <Countdown value={invitation.expiresAt} urgent={false} />
            </span>
          </>
        )}
      </div>
      <div className={classes.menu}>
        {actions.length > 0 && (
          <ActionsMenu actions={actions}>
            {({ color: _color, ...props }) => (
              <ActionIcon
                {...props}
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('invitations.menu', { email: invitation.email })}
              >
                <IconDots size={18} />
              </ActionIcon>
            )}
          </ActionsMenu>
        )}
      </div>
    </li>
  );
}
