import { Alert, Anchor, Button, Card, Group, ActionIcon, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconAlert, IconCheckCircle, IconDots, IconExternal, IconInstagram, IconRefresh, IconTrash } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NumberText } from '../../../shared/ui/MoneyText.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { linkErrorText } from '../creators.format.js';
import { connectMutation, refreshAccountMutation, socialAccountsQuery, unlinkAccountMutation } from '../creators.queries.js';
import type { SocialAccount } from '../creators.types.js';
import { Audience } from './Audience.js';
import classes from './InstagramCard.module.css';

interface InstagramCardProps {
  /** How the way to Instagram and back ended, from the page's address. */
  outcome: { linked: boolean; error: string | undefined };
  onDismiss: () => void;
}

/** Linked Instagram accounts with their figures, or the button to link one (CRE-2). */
export function InstagramCard({ outcome, onDismiss }: InstagramCardProps) {
  const { t } = useTranslation('creators');
  const accounts = useQuery(socialAccountsQuery());
  const connect = useMutation(connectMutation());
  const linked = (accounts.data ?? []).filter(({ platform }) => platform === 'instagram');

  return (
    <Card component="section" aria-label={t('instagram.title')}>
      <Group gap="xs" mb="md">
        <IconInstagram size={22} />
        <Title order={2} size="h3">
          {t('instagram.title')}
        </Title>
      </Group>
      {outcome.linked && (
        <Note color="green" icon={<IconCheckCircle />} onDismiss={onDismiss}>
          {t('instagram.linked')}
        </Note>
      )}
      {outcome.error !== undefined && (
        <Note color="red" icon={<IconAlert />} onDismiss={onDismiss}>
          {linkErrorText(t, outcome.error)}
        </Note>
      )}
      {accounts.isPending && <Skeleton height={120} />}
      {accounts.isError && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} order={3} />}
      {linked.map((account) => (
        <Account key={account.id} account={account} onConnect={() => connect.mutate()} connecting={connect.isPending} />
      ))}
      {accounts.isSuccess && linked.length === 0 && (
        <>
          <Text c="dimmed" mb="md">
            {t('instagram.connectText')}
          </Text>
          <Button size="md" fullWidth leftSection={<IconInstagram />} loading={connect.isPending} onClick={() => connect.mutate()}>
            {t('instagram.connect')}
          </Button>
        </>
      )}
    </Card>
  );
}

function Note({ color, icon, onDismiss, children }: { color: string; icon: ReactNode; onDismiss: () => void; children: ReactNode }) {
  const { t } = useTranslation('creators');
  return (
    <Alert color={color} icon={icon} mb="md" role="status" withCloseButton closeButtonLabel={t('instagram.dismiss')} onClose={onDismiss}>
      {children}
    </Alert>
  );
}

interface AccountProps {
  account: SocialAccount;
  onConnect: () => void;
  connecting: boolean;
}

function Account({ account, onConnect, connecting }: AccountProps) {
  const { t } = useTranslation('creators');
  const format = useFormat();
  const lost = account.state === 'reconnect';
  return (
    <>
      <div className={classes.account}>
        <InitialsMark name={account.name || account.handle} imageUrl={account.pictureUrl} size={52} round />
        <div className={classes.names}>
          <Anchor href={account.profileUrl} target="_blank" rel="noopener" fw={600} c="var(--of-text)">
            @{account.handle}
          </Anchor>
          <ToneBadge
            tone={lost ? 'red' : 'green'}
            icon={lost ? IconAlert : IconCheckCircle}
            label={t(lost ? 'instagram.reconnectState' : 'instagram.connected')}
            size="sm"
          />
        </div>
        <AccountMenu account={account} />
      </div>
      {(lost || !account.insightsAllowed) && (
        <Alert color="red" icon={<IconAlert />} mt="md">
          <p className={classes.told}>{t(lost ? 'instagram.reconnectText' : 'instagram.insights')}</p>
          <Button size="sm" loading={connecting} onClick={onConnect}>
            {t('instagram.reconnect')}
          </Button>
        </Alert>
      )}
      <dl className={classes.figures}>
        <div>
          <dt>{t('instagram.followers')}</dt>
          <dd>
            <NumberText value={account.followers} compact />
          </dd>
        </div>
        <div title={t('instagram.engagementHint')}>
          <dt>{t('instagram.engagement')}</dt>
          <dd>{account.engagementRate === null ? '–' : format.percent(account.engagementRate)}</dd>
        </div>
        <div>
          <dt>{t('instagram.posts')}</dt>
          <dd>
            <NumberText value={account.mediaCount} compact />
          </dd>
        </div>
      </dl>
      <Audience audience={account.audience} />
      <Text size="xs" c="dimmed" mt="md">
        {t('instagram.asOf', { date: format.date(account.refreshedAt, { style: 'dateTime' }) })}
      </Text>
    </>
  );
}

function AccountMenu({ account }: { account: SocialAccount }) {
  const { t } = useTranslation('creators');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const refresh = useMutation(refreshAccountMutation(client, account.id));
  const unlink = useMutation(unlinkAccountMutation(client, account.id));
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ActionsMenu
        actions={[
          { label: t('instagram.open'), icon: IconExternal, href: account.profileUrl },
          ...(can(account, 'refresh') ? [{ label: t('instagram.refresh'), icon: IconRefresh, onSelect: () => refresh.mutate() }] : []),
          ...(can(account, 'unlink')
            ? [{ label: t('instagram.unlink'), icon: IconTrash, destructive: true, onSelect: () => setAsking(true) }]
            : []),
        ]}
      >
        {({ color: _color, ...props }) => (
          <ActionIcon {...props} variant="subtle" color="gray" size={40} aria-label={common('actions.more')} loading={refresh.isPending}>
            <IconDots />
          </ActionIcon>
        )}
      </ActionsMenu>
      <LazyConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('instagram.unlinkTitle', { handle: account.handle })}
        consequences={[t('instagram.unlinkToken'), t('instagram.unlinkOpen')]}
        confirmLabel={t('instagram.unlink')}
        destructive
        onConfirm={() => unlink.mutateAsync()}
      />
    </>
  );
}
