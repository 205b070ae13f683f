import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCalendar, IconCheckCircle, IconCrossCircle, IconGlobe, IconHome } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { useNames } from '../network.format.js';
import type { CreatorPage } from '../network.types.js';
import { AccountLink } from './AccountLink.js';
import { CreatorMark } from './CreatorMark.js';
import classes from './Person.module.css';
import { StandingFacts } from './StandingFacts.js';

interface PersonProps {
  creator: CreatorPage;
  order: 1 | 3;
  /** Groups, favourite, invitation, block. */
  actions?: ReactNode;
  /** In which of the brand's groups. */
  groups?: ReactNode;
}

/** Who it is: picture, name, accounts, where, in which languages, about what, and when away. */
export function Person({ creator, order, actions, groups }: PersonProps) {
  const { t } = useTranslation('network');
  const names = useNames();
  const format = useFormat();
  const place = [creator.city, creator.country && names.country(creator.country)].filter(Boolean).join(', ');
  return (
    <header className={classes.root} data-large={order === 1 || undefined}>
      <div className={classes.top}>
        <CreatorMark creator={creator} size={order === 1 ? 88 : 64} />
        <div className={classes.names}>
          <div className={classes.line}>
            <Title order={order} size={order === 1 ? 'h1' : 'h3'}>
              {creator.displayName}
            </Title>
            {creator.blocked && <ToneBadge tone="red" icon={IconCrossCircle} label={t('page.blocked')} size="sm" />}
            {creator.contact && <ToneBadge tone="teal" icon={IconCheckCircle} label={t('page.contact')} size="sm" />}
          </div>
          <div className={classes.accounts}>
            {creator.accounts.map((account) => (
              <AccountLink key={`${account.platform}${account.handle}`} account={account} />
            ))}
          </div>
        </div>
      </div>
      {creator.bio !== '' && <p className={classes.bio}>{creator.bio}</p>}
      <ul className={classes.facts}>
        {place !== '' && (
          <li>
            <IconHome size={16} />
            {place}
          </li>
        )}
        {creator.languages.length > 0 && (
          <li>
            <IconGlobe size={16} />
            {creator.languages.map(names.language).join(', ')}
          </li>
        )}
        {creator.away.map(({ from, until }) => (
          <li key={from}>
            <IconCalendar size={16} />
            {t('page.away', { from: format.date(from), until: format.date(until) })}
          </li>
        ))}
      </ul>
      {creator.niches.length > 0 && (
        <ul className={classes.niches} aria-label={t('niches')}>
          {creator.niches.map((niche) => (
            <li key={niche}>{names.niche(niche)}</li>
          ))}
        </ul>
      )}
      <StandingFacts standing={creator.standing} />
      {groups}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
