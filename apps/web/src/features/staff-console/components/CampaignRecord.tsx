import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { StateBadge } from '../../../shared/ui/StateBadge.js';
import type { HistoryRow, StaffCampaign } from '../staff-console.queries.js';
import { reasonCode } from '../looks.js';
import { ApplicationRows } from './ApplicationRows.js';
import { CollaborationRows } from './CollaborationRows.js';
import classes from './Console.module.css';

const CONFIRMED = new Set<string>(['preparation', 'active', 'closing', 'completed']);

/** Everything staff see of a campaign; `seesOrganisation`: the role opens organisations' pages. */
export function CampaignRecord({ campaign, seesOrganisation }: { campaign: StaffCampaign; seesOrganisation: boolean }) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  const reasonText = useReason();
  const date = (value: string | null, exclusiveEnd = true): string | null =>
    value === null ? null : format.date(value, { zone: campaign.timeZone, exclusiveEnd });
  const facts: Array<[string, ReactNode]> = [
    [
      t('campaign.organisation'),
      seesOrganisation ? (
        <Link to="/staff/organisations/$id" params={{ id: campaign.organisation.id }} className={classes.link}>
          {campaign.organisation.name}
        </Link>
      ) : (
        campaign.organisation.name
      ),
    ],
    [t('campaign.brand'), campaign.brand.name],
    [t('campaign.launched'), date(campaign.launchedAt, false)],
    // a selection confirmed early has ended it: the planned day would lie
    [t('campaign.applicationEnds'), CONFIRMED.has(campaign.state) ? null : date(campaign.applicationEndsAt)],
    [t('campaign.preparationEnds'), date(campaign.preparationEndsAt)],
    [t('campaign.activeEnds'), date(campaign.activeEndsAt)],
    [t('campaign.ended'), date(campaign.endedAt, false)],
    [t('campaign.reason'), campaign.stateReason === null ? null : reasonText(campaign.stateReason)],
  ];
  return (
    <>
      <SettingsSection title={t('campaign.facts')}>
        <dl className={classes.facts}>
          {facts
            .filter(([, value]) => value !== null)
            .map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </SettingsSection>
      <Part title={t('campaign.collaborations')} empty={t('campaign.noCollaborations')} count={campaign.collaborations.length}>
        <CollaborationRows rows={campaign.collaborations} on="campaign" />
      </Part>
      <Part title={t('campaign.applications')} empty={t('campaign.noApplications')} count={campaign.applications.length}>
        <ApplicationRows rows={campaign.applications} on="campaign" />
      </Part>
      <Part title={t('campaign.history')} empty={t('campaign.noHistory')} count={campaign.history.length}>
        <History rows={campaign.history} zone={campaign.timeZone} />
      </Part>
    </>
  );
}

/** A section with rows, or one sentence when there are none. */
export function Part({ title, empty, count, children }: { title: string; empty: string; count: number; children: ReactNode }) {
  return (
    <SettingsSection title={title} flush={count > 0}>
      {count > 0 ? children : <Text c="dimmed">{empty}</Text>}
    </SettingsSection>
  );
}

function History({ rows, zone }: { rows: readonly HistoryRow[]; zone: string }) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  const reasonText = useReason();
  const who = ({ by, name }: HistoryRow): string => (name === null ? t(`by.${by}`) : by === 'staff' ? t('byStaff', { name }) : name);
  return (
    <ul className={classes.list}>
      {rows.toReversed().map((row) => (
        <li key={`${row.at}${row.event}`} className={classes.row}>
          <span className={classes.words}>
            <span>{format.date(row.at, { style: 'dateTime', zone })}</span>
            <span className={classes.hint}>
              {[who(row), row.reason === null ? null : reasonText(row.reason)].filter(Boolean).join(' · ')}
            </span>
          </span>
          <StateBadge state={row.to as StaffCampaign['state']} size="sm" />
        </li>
      ))}
    </ul>
  );
}

/** What the platform writes in words; what people wrote as it is. */
function useReason(): (reason: string) => string {
  const { t } = useTranslation('staff-console');
  return (reason) => {
    const code = reasonCode(reason);
    return code === undefined ? reason : t(`reasons.${code}`);
  };
}
