import { Alert, Anchor, Button, Card, Group, ActionIcon, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import {
  IconAlert,
  IconCheckCircle,
  IconDots,
  IconExternal,
  IconInstagram,
  IconRefresh,
  IconTiktok,
  IconTrash,
  type Icon,
} from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NumberText } from '../../../shared/ui/MoneyText.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { linkErrorText, PLATFORM_NAMES } from '../creators.format.js';
import { connectMutation, refreshAccountMutation, socialAccountsQuery, unlinkAccountMutation } from '../creators.queries.js';
import type { SocialAccount } from '../creators.types.js';
import { Audience } from './Audience.js';
import classes from './PlatformCards.module.css';

type Platform = SocialAccount['platform'];

const PLATFORMS: Readonly<Record<Platform, Icon>> = { instagram: IconInstagram, tiktok: IconTiktok };

interface PlatformCardsProps {
  /** How the way to a platform and back ended, from the page's address. */
  outcome: { linked: string | undefined; platform: string | undefined; error: string | undefined };
  onDismiss: () => void;
  /** What other features say about accounts of a platform, above them. */
  notes: (about: { platform: Platform; accountIds: string[]; connect: () => void; connecting: boolean }) => ReactNode;
}

/** A card for each platform that can be linked here, or is (CRE-2). */
export function PlatformCards({ outcome, onDismiss, notes }: PlatformCardsProps) {
  const accounts = useQuery(socialAccountsQuery());
  const offered = accounts.data?.platforms ?? ['instagram'];
  const shown = (['instagram', 'tiktok'] as const).filter(
    (platform) => offered.includes(platform) || accounts.data?.items.some((account) => account.platform === platform),
  );
  return shown.map((platform) => {
    const told =
      outcome.error !== undefined && (outcome.platform === platform || (outcome.platform !== 'tiktok' && platform === 'instagram'));
    return (
      <PlatformCard
        key={platform}
        platform={platform}
        outcome={{ linked: outcome.linked === platform, error: told ? outcome.error : undefined }}
        onDismiss={onDismiss}
        notes={notes}
      />
    );
  });
}

interface PlatformCardProps {
  platform: Platform;
  outcome: { linked: boolean; error: string | undefined };
  onDismiss: () => void;
  notes: PlatformCardsProps['notes'];
}

/** Linked accounts of one platform with their figures, or the button to link one. */
function PlatformCard({ platform, outcome, onDismiss, notes }: PlatformCardProps) {
  const { t } = useTranslation('creators');
  const accounts = useQuery(socialAccountsQuery());
  const connect = useMutation(connectMutation(platform));
  const linked = (accounts.data?.items ?? []).filter((account) => account.platform === platform);
  const Glyph = PLATFORMS[platform];
  const name = PLATFORM_NAMES[platform];

  return (
    <Card component="section" aria-label={name}>
      <Group gap="xs" mb="md">
        <Glyph size={22} />
        <Title order={2} size="h3">
          {name}
        </Title>
      </Group>
      {outcome.linked && (
        <Note color="green" icon={<IconCheckCircle />} onDismiss={onDismiss}>
          {t('accounts.linked', { platform: name })}
        </Note>
      )}
      {outcome.error !== undefined && (
        <Note color="red" icon={<IconAlert />} onDismiss={onDismiss}>
          {linkErrorText(t, platform, outcome.error)}
        </Note>
      )}
      {accounts.isSuccess &&
        notes({ platform, accountIds: linked.map(({ id }) => id), connect: () => connect.mutate(), connecting: connect.isPending })}
      {accounts.isPending && <Skeleton height={120} />}
      {accounts.isError && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} order={3} />}
      {linked.map((account) => (
        <Account key={account.id} account={account} onConnect={() => connect.mutate()} connecting={connect.isPending} />
      ))}
      {accounts.isSuccess && linked.length === 0 && (
        <>
          <Text c="dimmed" mb="md">
            {t(`accounts.connectText.${platform}`)}
          </Text>
          <Button size="md" fullWidth leftSection={<Glyph />} loading={connect.isPending} onClick={() => connect.mutate()}>
            {t('accounts.connect', { platform: name })}
          </Button>
        </>
      )}
    </Card>
  );
}

/** The way back from a platform ends at the top of the page; what it led to may lie further down. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
}

function Note({ color, icon, onDismiss, children }: { color: string; icon: ReactNode; onDismiss: () => void; children: ReactNode }) {
  const { t } = useTranslation('creators');
  return (
    <Alert
      ref={intoView}
      color={color}
      icon={icon}
      mb="md"
      role="status"
      withCloseButton
      closeButtonLabel={t('accounts.dismiss')}
      onClose={onDismiss}
    >
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
            label={t(lost ? 'accounts.reconnectState' : 'accounts.connected')}
            size="sm"
          />
        </div>
        <AccountMenu account={account} />
      </div>
      {(lost || !account.insightsAllowed) && (
        <Alert color="red" icon={<IconAlert />} mt="md">
          <p className={classes.told}>{lost ? t('accounts.reconnectText') : t(`accounts.insights.${account.platform}`)}</p>
          <Button size="sm" loading={connecting} onClick={onConnect}>
            {t('accounts.reconnect')}
          </Button>
        </Alert>
      )}
      <dl className={classes.figures}>
        <div>
          <dt>{t('accounts.followers')}</dt>
          <dd>
            <NumberText value={account.followers} compact />
          </dd>
        </div>
        <div title={t('accounts.engagementHint')}>
          <dt>{t('accounts.engagement')}</dt>
          <dd>{account.engagementRate === null ? '–' : format.percent(account.engagementRate)}</dd>
        </div>
        <div>
          <dt>{t(`accounts.posts.${account.platform}`)}</dt>
          <dd>
            <NumberText value={account.mediaCount} compact />
          </dd>
        </div>
      </dl>
      <Audience audience={account.audience} />
      <Text size="xs" c="dimmed" mt="md">
        {t('accounts.asOf', { date: format.date(account.refreshedAt, { style: 'dateTime' }) })}
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
          { label: t('accounts.open', { platform: PLATFORM_NAMES[account.platform] }), icon: IconExternal, href: account.profileUrl },
          ...(can(account, 'refresh') ? [{ label: t('accounts.refresh'), icon: IconRefresh, onSelect: () => refresh.mutate() }] : []),
          ...(can(account, 'unlink')
            ? [{ label: t('accounts.unlink'), icon: IconTrash, destructive: true, onSelect: () => setAsking(true) }]
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
        title={t('accounts.unlinkTitle', { handle: account.handle })}
        consequences={[t('accounts.unlinkToken'), t('accounts.unlinkOpen')]}
        confirmLabel={t('accounts.unlink')}
        destructive
        onConfirm={() => unlink.mutateAsync()}
      />
    </>
  );
}
