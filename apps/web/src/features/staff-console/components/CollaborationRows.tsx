import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { IconBell, IconClock, IconDots, IconTrash, IconUndo } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { COLLABORATION_LOOK, isWritten } from '../looks.js';
import type { StaffCollaboration } from '../staff-console.queries.js';
import type { CollaborationAction } from './CollaborationDialog.js';
import classes from './Console.module.css';

const CollaborationDialog = lazy(() => import('./CollaborationDialog.js'));

const ICONS = { remind: IconBell, extend: IconClock, reopen: IconUndo, remove: IconTrash } as const;
const ACTIONS = ['remind', 'extend', 'reopen', 'remove'] as const;

interface CollaborationRowsProps {
  rows: readonly StaffCollaboration[];
  /** On the campaign's own page the campaign is known, on the creator's own page the creator. */
  on: 'campaign' | 'creator' | 'queue';
}

/** Collaborations with their state and what staff may do with each. */
export function CollaborationRows({ rows, on }: CollaborationRowsProps) {
  const [asked, setAsked] = useState<{ action: CollaborationAction; collaboration: StaffCollaboration } | null>(null);
  return (
    <>
      <ul className={classes.list}>
        {rows.map((row) => (
          <Row key={row.id} row={row} on={on} onAct={(action) => setAsked({ action, collaboration: row })} />
        ))}
      </ul>
      {asked !== null && (
        <Suspense>
          <CollaborationDialog {...asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  );
}

function Row({
  row,
  on,
  onAct,
}: {
  row: StaffCollaboration;
  on: CollaborationRowsProps['on'];
  onAct: (action: CollaborationAction) => void;
}) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  const actions = ACTIONS.filter((action) => row.can[action]);
  const facts = [
    on === 'creator' || !row.handle ? null : `@${row.handle}`,
    t('delivered', { done: row.deliverablesDone, total: row.deliverablesTotal }),
    row.overdueDays === null && row.deadlineAt !== null ? t('dueOn', { date: format.date(row.deadlineAt, { exclusiveEnd: true }) }) : null,
    row.fault === null ? null : t(`fault.${row.fault}`),
    row.compensation === null ? null : t('gets', { amount: format.money(row.compensation) }),
  ].filter((fact) => fact !== null);
  return (
    <li className={classes.row}>
      <InitialsMark name={on === 'creator' ? row.campaign.name : row.creator.name} size={36} round={on !== 'creator'} />
      <span className={classes.words}>
        <span className={classes.name}>
          <Link to="/staff/collaborations/$id" params={{ id: row.id }} className={classes.link}>
            {on === 'creator' ? row.campaign.name : row.creator.name}
          </Link>
        </span>
        <span className={classes.hint}>{facts.join(' · ')}</span>
        {on === 'queue' && (
          <span className={classes.hint}>
            <CampaignLink row={row} /> · {row.brand.name}
          </span>
        )}
        {row.stateReason !== null && isWritten(row.stateReason) && <span className={classes.hint}>{row.stateReason}</span>}
      </span>
      {row.overdueDays !== null && (
        <span className={classes.words}>
          <span className={classes.late}>{t('overdue.days', { count: row.overdueDays })}</span>
          {row.graceEndsAt !== null && (
            <span className={classes.hint}>{t('overdue.until', { date: format.date(row.graceEndsAt, { exclusiveEnd: true }) })}</span>
          )}
        </span>
      )}
      <ToneBadge size="sm" {...COLLABORATION_LOOK[row.state]} label={t(`state.${row.state}`)} />
      {actions.length > 0 && (
        <ActionsMenu
          actions={actions.map((action) => ({
            label: t(`acts.${action}`),
            icon: ICONS[action],
            destructive: action === 'remove',
            onSelect: () => onAct(action),
          }))}
        >
          {({ color: _color, ...props }) => (
            <ActionIcon {...props} variant="subtle" color="gray" size="lg" aria-label={t('actionsOf', { name: row.creator.name })}>
              <IconDots />
            </ActionIcon>
          )}
        </ActionsMenu>
      )}
    </li>
  );
}

function CampaignLink({ row }: { row: StaffCollaboration }) {
  return (
    <Link to="/staff/campaigns/$id" params={{ id: row.campaign.id }} className={classes.link}>
      {row.campaign.name}
    </Link>
  );
}
