import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { APPLICATION_LOOK } from '../looks.js';
import type { StaffApplication } from '../staff-console.queries.js';
import classes from './Console.module.css';

/** Applications with their states, of a campaign or of a creator. */
export function ApplicationRows({ rows, on }: { rows: readonly StaffApplication[]; on: 'campaign' | 'creator' }) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
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
          </span>
          <ToneBadge size="sm" {...APPLICATION_LOOK[row.state]} label={t(`applicationState.${row.state}`)} />
        </li>
      ))}
    </ul>
  );
}
