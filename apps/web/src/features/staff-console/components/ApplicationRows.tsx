import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { IconCross, IconDots, IconSignOut, IconUndo } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { APPLICATION_LOOK, isWritten } from '../looks.js';
import { APPLICATION_ACTS, type ApplicationAction, type StaffApplication } from '../staff-console.queries.js';
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
  const actions = APPLICATION_ACTS.filter((action) => row.can[action]);
  return (
    <li className={classes.row}>
      <InitialsMark name={on === 'creator' ? row.campaign.name : row.creator.name} size={36} round={on !== 'creator'} />
      <span className={classes.words}>
        <span className={classes.name}>
          {on === 'campaign' ? (
            row.creator.name
          ) : (
            <Link to="/staff/campaigns/$id" params={{ id: row.campaign.id }} className={classes.link}>
              {row.campaign.name}
            </Link>
          )}
        </span>
        <span className={classes.hint}>{format.date(row.appliedAt)}</span>
        {row.stateReason !== null && isWritten(row.stateReason) && <span className={classes.hint}>{row.stateReason}</span>}
      </span>
      <ToneBadge size="sm" {...APPLICATION_LOOK[row.state]} label={t(`applicationState.${row.state}`)} />
      {actions.length > 0 && (
        <ActionsMenu
          actions={actions.map((action) => ({
            label: t(`application.${action}.do`),
            icon: ICONS[action],
            destructive: action !== 'reset',
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
