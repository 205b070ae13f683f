import { Card, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../../shared/charts/ChartFigure.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import type { AccountInsights } from '../network.types.js';
import { AccountFigures } from './AccountFigures.js';
import { PlatformIcon } from './AccountLink.js';
import { AudienceSection } from './AudienceSection.js';
import classes from './CreatorInsights.module.css';
import { RecentPosts } from './RecentPosts.js';

/** Each account: figures, followers over time, audience, newest posts (CRE-6). */
export function CreatorInsights({ accounts }: { accounts: readonly AccountInsights[] }) {
  const { t } = useTranslation('network');
  if (accounts.length === 0) return <Card>{t('page.noAccounts')}</Card>;
  return (
    <Stack gap="lg">
      {accounts.map((account) => (
        <Insights key={`${account.platform}${account.handle}`} account={account} />
      ))}
    </Stack>
  );
}

function Insights({ account }: { account: AccountInsights }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const points = account.followersOverTime.map(({ at, followers }) => ({ at: Date.parse(at), values: { followers } }));
  const name = t(`platforms.${account.platform}`);
  return (
    <Card component="section" aria-label={`${name} @${account.handle}`}>
      <div className={classes.head}>
        <Title order={2} size="h3" className={classes.title}>
          <PlatformIcon platform={account.platform} size={20} />
          {name}
          <span className={classes.handle}>@{account.handle}</span>
        </Title>
        <span className={classes.asOf}>{t('page.asOf', { date: format.date(account.refreshedAt, { style: 'dateTime' }) })}</span>
      </div>
      <AccountFigures account={account} />
      {points.length > 1 && (
        <div className={classes.part}>
          <ChartFigure
            title={t('page.history')}
            order={3}
            points={points}
            series={[{ key: 'followers', label: t('figures.followers'), color: 'var(--of-accent)' }]}
            days
            height={220}
          />
        </div>
      )}
      {points.length <= 1 && <p className={classes.none}>{t('page.noHistory')}</p>}
      <div className={classes.part}>
        <AudienceSection audience={account.audience} />
      </div>
      <div className={classes.part}>
        <RecentPosts account={account} />
      </div>
    </Card>
  );
}
