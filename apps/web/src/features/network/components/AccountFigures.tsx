import { Popover, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { NumberText } from '../../../shared/ui/MoneyText.js';
import { IconInfo } from '../../../shared/ui/icons.js';
import type { AccountInsights } from '../network.types.js';
import classes from './AccountFigures.module.css';

/** The account's numbers, the engagement rate with how it is computed. */
export function AccountFigures({ account }: { account: AccountInsights }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const growth = growthOf(account.followersOverTime);
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('figures.followers')}</dt>
        <dd>
          <NumberText value={account.followers} compact />
        </dd>
        {growth !== null && (
          <dd className={classes.note}>
            {t('figures.growth', { share: `${growth >= 0 ? '+' : '−'}${format.percent(Math.abs(growth))}` })}
          </dd>
        )}
      </div>
      <div>
        <dt>
          {t('figures.rate')}
          <Popover width={280} position="bottom" withArrow>
            <Popover.Target>
              <UnstyledButton className={classes.info} aria-label={t('figures.formulaLabel')}>
                <IconInfo size={14} />
              </UnstyledButton>
            </Popover.Target>
            <Popover.Dropdown>
              <Text size="sm">{t('figures.formula')}</Text>
            </Popover.Dropdown>
          </Popover>
        </dt>
        <dd>{account.engagementRate === null ? '–' : format.percent(account.engagementRate)}</dd>
      </div>
      <div>
        <dt>{t('figures.posts')}</dt>
        <dd>
          <NumberText value={account.mediaCount} compact />
        </dd>
      </div>
      <div>
        <dt>{t('figures.following')}</dt>
        <dd>
          <NumberText value={account.following} compact />
        </dd>
      </div>
    </dl>
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
