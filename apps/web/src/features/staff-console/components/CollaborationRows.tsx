import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconBell, IconClock, IconTrash, IconUndo } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { COLLABORATION_LOOK } from '../looks.js';
import type { StaffCollaboration } from '../staff-console.queries.js';
import type { CollaborationAction } from './CollaborationDialog.js';
import { StaffRow } from './StaffRow.js';
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
  const facts = [
    on === 'creator' || !row.handle ? null : `@${row.handle}`,
    t('delivered', { done: row.deliverablesDone, total: row.deliverablesTotal }),
    row.overdueDays === null && row.deadlineAt !== null ? t('dueOn', { date: format.date(row.deadlineAt, { exclusiveEnd: true }) }) : null,
    row.fault === null ? null : t(`fault.${row.fault}`),
    row.compensation === null ? null : t('gets', { amount: format.money(row.compensation) }),
  ].filter((fact) => fact !== null);
  return (
    <StaffRow
      row={row}
      on={on}
      title={
        <Link to="/staff/collaborations/$id" params={{ id: row.id }} className={classes.link}>
          {on === 'creator' ? row.campaign.name : row.creator.name}
        </Link>
      }
      aside={
        <>
          {row.overdueDays !== null && (
            <span className={classes.words}>
              <span className={classes.late}>{t('overdue.days', { count: row.overdueDays })}</span>
              {row.graceEndsAt !== null && (
                <span className={classes.hint}>{t('overdue.until', { date: format.date(row.graceEndsAt, { exclusiveEnd: true }) })}</span>
              )}
            </span>
          )}
          <ToneBadge size="sm" {...COLLABORATION_LOOK[row.state]} label={t(`state.${row.state}`)} />
        </>
      }
      actions={ACTIONS.filter((action) => row.can[action]).map((action) => ({
        label: t(`acts.${action}`),
        icon: ICONS[action],
        destructive: action === 'remove',
        onSelect: () => onAct(action),
      }))}
    >
      <span className={classes.hint}>{facts.join(' · ')}</span>
      {on === 'queue' && (
        <span className={classes.hint}>
          <CampaignLink row={row} /> · {row.brand.name}
        </span>
      )}
    </StaffRow>
  );
}

function CampaignLink({ row }: { row: StaffCollaboration }) {
  return (
    <Link to="/staff/campaigns/$id" params={{ id: row.campaign.id }} className={classes.link}>
      {row.campaign.name}
    </Link>
  );
}
