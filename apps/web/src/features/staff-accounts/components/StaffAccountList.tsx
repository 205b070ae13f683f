import { Card, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconAlert, IconCheckCircle, IconClock, IconCrossCircle, IconDots } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { notify } from '../../../shared/ui/notify.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { ActionIcon } from '@mantine/core';
import {
  changeStaffRoleMutation,
  endStaffMutation,
  STAFF_ROLES,
  staffAccountsQuery,
  type StaffAccount,
  type StaffRole,
} from '../staff-accounts.queries.js';
import classes from './StaffAccountList.module.css';

/** The operator's people with role and state; `ownId` cannot end or demote itself by accident. */
export function StaffAccountList({ ownId }: { ownId: string }) {
  const { t } = useTranslation('staff-accounts');
  const accounts = useInfiniteQuery(staffAccountsQuery());
  const [ending, setEnding] = useState<StaffAccount | null>(null);
  if (accounts.isPending) return <ListSkeleton rows={4} />;
  if (accounts.isError && !accounts.isFetchNextPageError) {
    return <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />;
  }
  if (accounts.data?.length === 0) return <EmptyState illustration="people" title={t('empty')} text={t('emptyText')} />;
  return (
    <>
      <Card padding={0}>
        <ul className={classes.list}>
          {accounts.data?.map((account) => (
            <Row key={account.id} account={account} own={account.id === ownId} onEnd={() => setEnding(account)} />
          ))}
        </ul>
      </Card>
      <NextPage query={accounts} />
      {ending !== null && <EndDialog account={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function Row({ account, own, onEnd }: { account: StaffAccount; own: boolean; onEnd: () => void }) {
  const { t } = useTranslation('staff-accounts');
  const format = useFormat();
  const change = useMutation(changeStaffRoleMutation(useQueryClient(), account));
  const name = account.welcomed ? account.name : account.email;
  const state = !account.welcomed
    ? ({ key: 'invited', tone: 'blue', icon: IconClock } as const)
    : account.twoFactor
      ? ({ key: 'active', tone: 'green', icon: IconCheckCircle } as const)
      : ({ key: 'noFactor', tone: 'amber', icon: IconAlert } as const);
  return (
    <li className={classes.row}>
      <InitialsMark name={name} size={36} round />
      <span className={classes.words}>
        <span className={classes.name}>
          {name}
          {own && <span className={classes.own}> ({t('you')})</span>}
        </span>
        <span className={classes.hint}>
          {account.welcomed ? account.email : t('invitedOn', { date: format.date(account.createdAt, { style: 'day' }) })}
        </span>
      </span>
      <ToneBadge size="sm" tone={state.tone} icon={state.icon} label={t(`states.${state.key}`)} />
      <NativeSelect
        aria-label={t('roleOf', { name })}
        className={classes.role}
        value={change.isPending ? change.variables : account.role}
        disabled={change.isPending || own}
        onChange={(event) =>
          change.mutate(event.currentTarget.value as StaffRole, { onSuccess: () => void notify({ message: t('roleChanged', { name }) }) })
        }
        data={STAFF_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <ActionsMenu actions={[{ label: t('end.do'), icon: IconCrossCircle, destructive: true, onSelect: onEnd }]}>
        {({ color: _color, ...props }) => (
          <ActionIcon {...props} variant="subtle" color="gray" size="lg" disabled={own} aria-label={t('actionsOf', { name })}>
            <IconDots />
          </ActionIcon>
        )}
      </ActionsMenu>
    </li>
  );
}

function EndDialog({ account, onClose }: { account: StaffAccount; onClose: () => void }) {
  const { t } = useTranslation('staff-accounts');
  const end = useMutation(endStaffMutation(useQueryClient(), account));
  const name = account.welcomed ? account.name : account.email;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('end.title', { name })}
      consequences={[t('end.sessions'), t('end.stays')]}
      confirmLabel={t('end.do')}
      destructive
      onConfirm={async () => {
        await end.mutateAsync();
        void notify({ message: t('end.done', { name }) });
      }}
    />
  );
}
