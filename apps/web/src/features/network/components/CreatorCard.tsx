import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { NumberText } from '../../../shared/ui/MoneyText.js';
import { useNames } from '../network.format.js';
import type { NetworkCreator } from '../network.types.js';
import { AccountLink, PlatformIcon } from './AccountLink.js';
import classes from './CreatorCard.module.css';
import { CreatorMark } from './CreatorMark.js';
import { StandingLine } from './StandingLine.js';

interface CreatorCardProps {
  creator: NetworkCreator;
  /** The account whose figures count: of the platform asked for, else the largest. */
  platform: string | undefined;
  index: number;
  /** Reached by Tab; the others by arrow keys. */
  reachable: boolean;
  selected: boolean | undefined;
  onSelect: (id: string) => void;
  onLook: (id: string) => void;
  onFocus: (index: number) => void;
  /** Groups, favourites, invitation: what pages lay beside it. */
  actions: ((creator: NetworkCreator) => ReactNode) | undefined;
}

const NICHES_SHOWN = 3;

/** One creator in the grid. */
export const CreatorCard = memo(function CreatorCard(props: CreatorCardProps) {
  const { creator, index, selected } = props;
  const { t } = useTranslation('network');
  const format = useFormat();
  const names = useNames();
  const account = mainAccount(creator, props.platform);
  const more = creator.niches.length - NICHES_SHOWN;
  const other = creator.accounts.find((each) => each !== account);
  const rate = account?.engagementRate ?? null;
  const place = [creator.city, creator.country && names.country(creator.country)].filter(Boolean).join(', ');
  return (
    <article className={classes.card} data-selected={selected || undefined}>
      <div className={classes.head}>
        <CreatorMark creator={creator} size={48} />
        <div className={classes.names}>
          <button
            type="button"
            className={classes.name}
            data-creator={index}
            tabIndex={props.reachable ? 0 : -1}
            onFocus={() => props.onFocus(index)}
            onClick={() => props.onLook(creator.id)}
          >
            {creator.displayName}
          </button>
          {account && <AccountLink account={account} size={14} />}
        </div>
      </div>
      <dl className={classes.figures}>
        <div>
          <dt>{t('figures.followers')}</dt>
          <dd>{account ? <NumberText value={account.followers} compact /> : '–'}</dd>
        </div>
        <div>
          <dt title={t('figures.formula')}>{t('figures.rateShort')}</dt>
          <dd>{rate === null ? '–' : format.percent(rate)}</dd>
        </div>
        {other && (
          <div>
            <dt title={t(`platforms.${other.platform}`)}>
              <PlatformIcon platform={other.platform} size={14} />
              <span className="of-hidden">{t(`platforms.${other.platform}`)}</span>
            </dt>
            <dd>
              <NumberText value={other.followers} compact />
            </dd>
          </div>
        )}
      </dl>
      <StandingLine standing={creator.standing} />
      <p className={classes.place}>{place || ' '}</p>
      <ul className={classes.niches} aria-label={t('niches')}>
        {creator.niches.slice(0, NICHES_SHOWN).map((niche) => (
          <li key={niche}>{names.niche(niche)}</li>
        ))}
        {more > 0 && <li title={creator.niches.slice(NICHES_SHOWN).map(names.niche).join(', ')}>+{more}</li>}
      </ul>
      {(selected !== undefined || props.actions) && (
        <div className={classes.bar}>
          {selected !== undefined && (
            <label className={classes.tick}>
              <input
                type="checkbox"
                className="of-check"
                aria-label={t('select', { name: creator.displayName })}
                checked={selected}
                onChange={() => props.onSelect(creator.id)}
              />
            </label>
          )}
          <span className={classes.actions}>{props.actions?.(creator)}</span>
        </div>
      )}
    </article>
  );
});

/** Of the platform asked for, else the largest. */
export function mainAccount(creator: NetworkCreator, platform: string | undefined): NetworkCreator['accounts'][number] | undefined {
  return creator.accounts.find((account) => account.platform === platform) ?? creator.accounts[0];
}
