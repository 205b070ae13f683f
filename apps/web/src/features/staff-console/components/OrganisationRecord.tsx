import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { StateBadge } from '../../../shared/ui/StateBadge.js';
import type { StaffOrganisation } from '../staff-console.queries.js';
import { Part } from './CampaignRecord.js';
import classes from './Console.module.css';

/** Everything staff see of an organisation. */
export function OrganisationRecord({ organisation }: { organisation: StaffOrganisation }) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  return (
    <>
      <Part title={t('organisation.campaigns')} empty={t('organisation.noCampaigns')} count={organisation.campaigns.length}>
        <ul className={classes.list}>
          {organisation.campaigns.map(({ id, title, state, brand }) => (
            <li key={id}>
              <Link to="/staff/campaigns/$id" params={{ id }} className={classes.row}>
                <span className={classes.words}>
                  <span className={classes.name}>{title}</span>
                  <span className={classes.hint}>{brand.name}</span>
                </span>
                <StateBadge state={state} size="sm" />
              </Link>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('organisation.members')} empty="" count={organisation.members.length}>
        <ul className={classes.list}>
          {organisation.members.map(({ userId, name, email, since }) => (
            <li key={userId} className={classes.row}>
              <InitialsMark name={name} size={36} round />
              <span className={classes.words}>
                <span className={classes.name}>{name}</span>
                <span className={classes.hint}>{email}</span>
              </span>
              <span className={classes.hint}>{t('organisation.since', { date: format.date(since, { style: 'day' }) })}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('organisation.brands')} empty="" count={organisation.brands.length}>
        <ul className={classes.list}>
          {organisation.brands.map(({ id, name }) => (
            <li key={id} className={classes.row}>
              <InitialsMark name={name} size={36} />
              <span className={classes.name}>{name}</span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
