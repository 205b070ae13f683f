import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconAlert, IconCheckCircle, IconClock, IconCrossCircle, IconEye } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { StaffCreator } from '../staff-console.queries.js';
import { ApplicationRows } from './ApplicationRows.js';
import { Part } from './CampaignRecord.js';
import { CollaborationRows } from './CollaborationRows.js';
import classes from './Console.module.css';

const ELIGIBILITY = {
  pass: { tone: 'green', icon: IconCheckCircle },
  review: { tone: 'amber', icon: IconEye },
  fail: { tone: 'red', icon: IconCrossCircle },
  pending: { tone: 'gray', icon: IconClock },
} as const;

/** Everything staff see of a creator. */
export function CreatorRecord({ creator }: { creator: StaffCreator }) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  return (
    <>
      <Part title={t('creator.accounts')} empty={t('creator.noAccounts')} count={creator.accounts.length}>
        <ul className={classes.list}>
          {creator.accounts.map(({ id, platform, handle, followers, state, eligibility }) => (
            <li key={id} className={classes.row}>
              <span className={classes.words}>
                <span className={classes.name}>@{handle}</span>
                <span className={classes.hint}>
                  {platform === 'instagram' ? 'Instagram' : 'TikTok'} · {t('creator.followers', { number: format.number(followers) })}
                </span>
              </span>
              {state !== 'connected' && <ToneBadge size="sm" tone="amber" icon={IconAlert} label={t(`creator.accountState.${state}`)} />}
              <ToneBadge size="sm" {...ELIGIBILITY[eligibility]} label={t(`creator.eligibility.${eligibility}`)} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('creator.collaborations')} empty={t('campaign.noCollaborations')} count={creator.collaborations.length}>
        <CollaborationRows rows={creator.collaborations} on="creator" />
      </Part>
      <Part title={t('creator.applications')} empty={t('campaign.noApplications')} count={creator.applications.length}>
        <ApplicationRows rows={creator.applications} on="creator" />
      </Part>
    </>
  );
}
