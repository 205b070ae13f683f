import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCross, IconSignOut, IconUndo } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { APPLICATION_LOOK } from '../looks.js';
import { APPLICATION_ACTS, type ApplicationAction, type StaffApplication } from '../staff-console.queries.js';
import { StaffRow } from './StaffRow.js';
import classes from './Console.module.css';

const ApplicationDialog = lazy(() => import('./ApplicationDialog.js'));

const ICONS = { reset: IconUndo, decline: IconCross, withdraw: IconSignOut } as const;

interface ApplicationRowsProps {
  rows: readonly StaffApplication[];
  /** On the campaign's own page the campaign is known, on the creator's own page the creator. */
  on: 'campaign' | 'creator';
}

/** Applications with their states and what staff may do with each. */
export function ApplicationRows({ rows, on }: ApplicationRowsProps) {
  const [asked, setAsked] = useState<{ action: ApplicationAction; application: StaffApplication } | null>(null);
  return (
    <>
      <ul className={classes.list}>
        {rows.map((row) => (
          <Row key={row.id} row={row} on={on} onAct={(action) => setAsked({ action, application: row })} />
        ))}
      </ul>
      {asked !== null && (
        <Suspense>
          <ApplicationDialog {...asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  );
}

interface RowProps {
  row: StaffApplication;
  on: ApplicationRowsProps['on'];
  onAct: (action: ApplicationAction) => void;
}

function Row({ row, on, onAct }: RowProps) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  return (
    <StaffRow
      row={row}
      on={on}
      title={
        on === 'campaign' ? (
          row.creator.name
        ) : (
          <Link to="/staff/campaigns/$id" params={{ id: row.campaign.id }} className={classes.link}>
            {row.campaign.name}
          </Link>
        )
      }
      aside={<ToneBadge size="sm" {...APPLICATION_LOOK[row.state]} label={t(`applicationState.${row.state}`)} />}
      actions={APPLICATION_ACTS.filter((action) => row.can[action]).map((action) => ({
        label: t(`application.${action}.do`),
        icon: ICONS[action],
        destructive: action !== 'reset',
        onSelect: () => onAct(action),
      }))}
    >
      <span className={classes.hint}>{format.date(row.appliedAt)}</span>
    </StaffRow>
  );
}
