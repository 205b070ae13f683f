import { ActionIcon, Card } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import type { Me, OrganisationAccess } from '../../../shared/access/me.queries.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ActionsMenu, type MenuAction } from '../../../shared/ui/ActionsMenu.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconDots, IconPencil, IconShield, IconSignOut, IconStar, IconTrash } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { notify } from '../../../shared/ui/notify.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { membersQuery, removeMemberMutation } from '../team.queries.js';
import type { Member } from '../team.types.js';
import { BrandNames } from './BrandNames.js';
import classes from './TeamList.module.css';
import { useRoleName } from './use-role-name.js';

const ChangeMemberDialog = lazy(() => import('./ChangeMemberDialog.js'));
const OfferOwnershipDialog = lazy(() => import('./OfferOwnershipDialog.js'));

interface MemberListProps {
  me: Me;
  organisation: OrganisationAccess;
  /** Leaves the organisation; asked in the row of the person themselves. */
  onLeave: () => void;
}

type Asked = { what: 'change' | 'remove' | 'own'; member: Member };

/** Everybody in the organisation: role, brands, when they were last here, whether their account has a second factor (ACC-5). */
export function MemberList({ me, organisation, onLeave }: MemberListProps) {
  const { t } = useTranslation('team');
  const members = useInfiniteQuery(membersQuery(organisation.id));
  const remove = useMutation(removeMemberMutation(useQueryClient(), organisation.id));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const rows = members.data?.pages.flatMap(({ items }) => items) ?? [];

  if (members.isPending) return <ListSkeleton rows={4} />;
  if (members.isError && rows.length === 0) return <ErrorState error={members.error} onRetry={() => void members.refetch()} />;
  return (
    <Card padding={0}>
      <ul className={classes.list} aria-label={t('members.label')}>
        {rows.map((member) => (
          <Row
            key={member.id}
            member={member}
            mine={member.userId === me.user.id}
            organisation={organisation}
            onLeave={onLeave}
            onAsk={(what) => setAsked({ what, member })}
          />
        ))}
      </ul>
      <NextPage query={members} />
      {asked?.what === 'change' && (
        <Suspense>
          <ChangeMemberDialog organisation={organisation} member={asked.member} onClose={close} />
        </Suspense>
      )}
      {asked?.what === 'own' && (
        <Suspense>
          <OfferOwnershipDialog organisation={organisation} member={asked.member} onClose={close} />
        </Suspense>
      )}
      <LazyConfirmDialog
        opened={asked?.what === 'remove'}
        onClose={close}
        title={t('remove.title', { name: asked?.member.name ?? '', organisation: organisation.name })}
        consequences={[t('remove.atOnce'), t('remove.work'), t('remove.told')]}
        confirmLabel={t('remove.submit')}
        destructive
        onConfirm={async () => {
          if (asked === null) return;
          await remove.mutateAsync(asked.member.id);
          void notify({ color: 'green', message: t('remove.done', { name: asked.member.name }) });
        }}
      />
    </Card>
  );
}

interface RowProps extends Pick<MemberListProps, 'organisation' | 'onLeave'> {
  member: Member;
  mine: boolean;
  onAsk: (what: Asked['what']) => void;
}

function Row({ member, mine, organisation, onLeave, onAsk }: RowProps) {
  const { t } = useTranslation('team');
  const roleName = useRoleName(organisation.id);
  const mayGiveAway = organisation.role === 'owner' && !mine && member.role !== 'owner';
  const actions: MenuAction[] = [
    ...(can(member, 'change') ? [{ label: t('members.change'), icon: IconPencil, onSelect: () => onAsk('change') }] : []),
    ...(mayGiveAway ? [{ label: t('members.makeOwner'), icon: IconStar, onSelect: () => onAsk('own') }] : []),
    ...(can(member, 'remove') ? [{ label: t('members.remove'), icon: IconTrash, destructive: true, onSelect: () => onAsk('remove') }] : []),
    ...(mine ? [{ label: t('leave.action'), icon: IconSignOut, destructive: true, onSelect: onLeave }] : []),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.person}>
        <InitialsMark name={member.name} size={38} round />
        <span className={classes.words}>
          <span className={classes.name}>
            {member.name}
            {mine && <span className={classes.you}>{t('members.you')}</span>}
          </span>
          <span className={classes.hint}>{member.email}</span>
        </span>
      </div>
      <div className={classes.cell}>
        <span className={classes.strong}>{roleName(member)}</span>
        <span className={classes.hint}>
          <BrandNames organisation={organisation} brandIds={member.brandIds} />
          {member.campaignIds !== null && ` · ${t('campaigns', { count: member.campaignIds.length })}`}
        </span>
      </div>
      <div className={classes.facts}>
        <LastSeen at={member.lastSeenAt} />
        {member.twoFactor ? (
          <ToneBadge tone="green" icon={IconShield} label={t('members.twoFactor')} size="sm" />
        ) : (
          <span className={classes.hint}>{t('members.noTwoFactor')}</span>
        )}
      </div>
      <div className={classes.menu}>
        {actions.length > 0 && (
          <ActionsMenu actions={actions}>
            {({ color: _color, ...props }) => (
              <ActionIcon {...props} variant="subtle" color="gray" size={36} aria-label={t('members.menu', { name: member.name })}>
                <IconDots size={18} />
              </ActionIcon>
            )}
          </ActionsMenu>
        )}
      </div>
    </li>
  );
}

/** A date and no distance: sessions live in real time, the screen's clock may be moved. */
function LastSeen({ at }: { at: string | null }) {
  const { t } = useTranslation('team');
  const format = useFormat();
  if (at === null) return <span className={classes.hint}>{t('members.neverSeen')}</span>;
  return (
    <time className={classes.hint} dateTime={at} title={format.date(at, { style: 'dateTime' })}>
      {t('members.seen', { when: format.date(at, { style: 'date' }) })}
    </time>
  );
}
