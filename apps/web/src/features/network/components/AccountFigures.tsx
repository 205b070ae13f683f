import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { NumberText } from '../../../shared/ui/MoneyText.js';
import type { AccountInsights } from '../network.types.js';
import classes from './AccountFigures.module.css';
import { Explained } from './Explained.js';

/** The account's numbers, each with how it is computed and as of when (CRE-6). */
export function AccountFigures({ account }: { account: AccountInsights }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const growth = growthOf(account.followersOverTime);
  const asOf = t('page.asOf', { date: format.date(account.refreshedAt, { style: 'dateTime' }) });
  return (
    <dl className={classes.figures}>
      <Figure label={t('figures.followers')} about={t('figures.followersAbout')} asOf={asOf}>
        <dd>
          <NumberText value={account.followers} compact />
        </dd>
        {growth !== null && (
          <dd className={classes.note}>
            {t('figures.growth', { share: `${growth >= 0 ? '+' : '−'}${format.percent(Math.abs(growth))}` })}
          </dd>
        )}
      </Figure>
      <Figure label={t('figures.rate')} about={t('figures.formula')} asOf={asOf}>
        <dd>{account.engagementRate === null ? '–' : format.percent(account.engagementRate)}</dd>
      </Figure>
      <Average account={account} figure="views" />
      <Average account={account} figure="reach" />
      <Figure label={t('figures.posts')} about={t('figures.postsAbout')} asOf={asOf}>
        <dd>
          <NumberText value={account.mediaCount} compact />
        </dd>
      </Figure>
      <Figure label={t('figures.following')} about={t('figures.followingAbout')} asOf={asOf}>
        <dd>
          <NumberText value={account.following} compact />
        </dd>
      </Figure>
    </dl>
  );
}

function Average({ account, figure }: { account: AccountInsights; figure: 'views' | 'reach' }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const { platform, postsAt, postsReading } = account;
  const average = figure === 'views' ? account.averageViews : account.averageReach;
  const untold = platform === 'tiktok' && figure === 'reach';
  return (
    <Figure
      label={t(`figures.${figure}`)}
      about={t(`figures.${figure}About`)}
      asOf={postsAt === null ? '' : t('page.asOf', { date: format.date(postsAt, { style: 'dateTime' }) })}
    >
      <dd>{average === null ? '–' : <NumberText value={average.value} compact />}</dd>
      <dd className={classes.note}>
        {average !== null
          ? t('figures.ofPosts', { count: average.posts })
          : untold
            ? t('figures.untold')
            : t(postsReading ? 'figures.reading' : 'figures.noPosts')}
      </dd>
    </Figure>
  );
}

function Figure({ label, about, asOf, children }: { label: string; about: string; asOf: string; children: ReactNode }) {
  const { t } = useTranslation('network');
  return (
    <div>
      <dt>
        <Explained label={label} hint={t('figures.explain', { name: label })}>
          {about}
          {asOf !== '' && <span className={classes.asOf}>{asOf}</span>}
        </Explained>
      </dt>
      {children}
    </div>
  );
}

/** From the oldest known day to the newest; unknown for a single one. */
function growthOf(points: AccountInsights['followersOverTime']): number | null {
  const first = points[0];
  const last = points.at(-1);
  return first === undefined || last === undefined || points.length < 2 || first.followers === 0
    ? null
    : (last.followers - first.followers) / first.followers;
}
