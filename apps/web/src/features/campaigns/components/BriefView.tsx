import { Card, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nicheName } from '../../../shared/i18n/niche-names.js';
import type { Money } from '../../../shared/i18n/format.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCheck, IconCross, IconExternal } from '../../../shared/ui/icons.js';
import { signed, useCampaignText, useNames } from '../campaigns.format.js';
import type { Campaign } from '../campaigns.types.js';
import classes from './BriefView.module.css';
import { ugcPrice } from '../wizard/rules.js';
import { RATIO_KEYS } from './AspectFrames.js';
import { TermsList } from './TermsList.js';

/** Everything creators agree to, read only. */
export function BriefView({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  const format = useFormat();
  const text = useCampaignText();
  const names = useNames();
  const { brief, product, requirements, criteria, schedule, event, ugc } = campaign;
  const cost = ugcPrice(ugc);
  const options = (['offers', 'otherCash'] as const)
    .filter((option) => campaign.selectionOptions[option])
    .map((option) => t(`selection.${option}`));
  const moment = (at: string | null): string => (at === null ? '' : format.date(at, { style: 'weekdayTime', zone: campaign.timeZone }));
  const days = (count: number): string => t('campaigns:facts.days', { count });
  const exact = (money: Money | null | undefined): string => (money ? format.money(money, true) : '');
  const list = new Intl.ListFormat(format.language, { type: 'conjunction' });

  return (
    <div className={classes.main}>
      {campaign.images.length > 0 && (
        <div className={classes.pictures}>
          {campaign.images.map((image, index) => (
            <a key={image.id} href={image.urls.large} target="_blank" rel="noreferrer">
              <img src={image.urls.medium} alt={t('images.alt', { number: index + 1 })} loading="lazy" />
            </a>
          ))}
        </div>
      )}
      {event && (
        <Part title={t('event.title')}>
          <TermsList
            terms={[
              [t('event.venue'), event.venue],
              [t('event.address'), event.address && `${event.address}\n(${t('event.addressHint')})`],
              [t('event.startsAt'), moment(event.startsAt)],
              [t('event.endsAt'), moment(event.endsAt)],
            ]}
          />
        </Part>
      )}
      {ugc && (
        <Part title={t('steps.video')}>
          <TermsList
            terms={[
              [t('campaigns:terms.owed'), text.owed(campaign)],
              [t('video.ratio'), ugc.aspectRatio && `${ugc.aspectRatio} · ${t(`ratios.${RATIO_KEYS[ugc.aspectRatio]}`)}`],
              [t('video.scenes'), numbered(ugc.scenes)],
              [t('video.hooks'), numbered(ugc.hooks)],
              [t('video.wording'), ugc.wording],
            ]}
          />
        </Part>
      )}
      <Part title={t('steps.brief')}>
        <TermsList
          terms={[
            [t('brief.task'), brief.task],
            [t('brief.message'), brief.message],
            [t('brief.tone'), brief.tone],
            [t('brief.dos'), lines(brief.dos, true)],
            [t('brief.donts'), lines(brief.donts, false)],
            [t('brief.goal'), brief.goal && t(`goals.${brief.goal}`)],
            [t('brief.measure'), brief.measure],
            [t('campaigns:terms.audience'), brief.audience],
            [t('brief.postingWishes'), ugc ? '' : brief.postingWishes],
            [t('brief.inspiration'), links(brief.inspiration)],
          ]}
        />
      </Part>
      {!ugc && (
        <Part title={t('campaigns:terms.mustTitle')}>
          <TermsList
            terms={[
              [t('brief.hashtags'), requirements.hashtags.map((tag) => signed('#', tag)).join(' ')],
              [t('brief.mentions'), requirements.mentions.map((handle) => signed('@', handle)).join(' ')],
              [t('brief.links'), links(requirements.links)],
              [
                t('campaigns:terms.disclosure'),
                requirements.disclosureCountry === null ? t('brief.disclosureNone') : names.country(requirements.disclosureCountry),
              ],
            ]}
          />
        </Part>
      )}
      <Part title={t('steps.product')}>
        <TermsList
          terms={[
            [t('campaigns:terms.owed'), text.owed(campaign)],
            [
              t('ugcPrice.each'),
              cost === null ? '' : `${format.money(cost.price)}. ${t('ugcPrice.share', { share: format.money(cost.share) })}`,
            ],
            [t('product.cash'), exact(campaign.compensation.cash)],
            [t('product.name'), product?.name],
            [t('product.description'), product?.description],
            [t('product.link'), product?.link ? links([product.link]) : ''],
            [t('product.retailValue'), exact(product?.retailValue)],
            [t('product.purchaseCost'), exact(product?.purchaseCost)],
            [t('campaigns:terms.handOver'), product?.handOver && product.handOver !== 'none' ? t(`handOvers.${product.handOver}`) : ''],
            [t('product.shipCountries'), product?.handOver === 'ship' ? list.format(product.shipCountries.map(names.country)) : ''],
            [t('product.variants'), campaign.variants.join(', ')],
          ]}
        />
      </Part>
      <Part title={t('steps.creators')}>
        <TermsList
          terms={[
            [t('creators.places'), campaign.places === null ? '' : format.number(campaign.places)],
            [t('creators.countries'), list.format(criteria.countries.map(names.country)) || t('creators.any')],
            [t('creators.languages'), list.format(criteria.languages.map(names.language)) || t('creators.any')],
            [t('creators.niches'), list.format(criteria.niches.map((niche) => nicheName(niche, format.language))) || t('creators.any')],
            [t('campaigns:terms.followers'), ugc ? '' : followers()],
            [t('creators.questions'), campaign.questions.join('\n')],
          ]}
        />
      </Part>
      <Part title={t('campaigns:terms.scheduleTitle')}>
        <TermsList
          terms={[
            [t('campaigns:phases.application'), campaign.timing === 'time_limited' ? days(schedule.applicationDays) : ''],
            [t('campaigns:phases.preparation'), event ? '' : days(schedule.preparationDays)],
            [t('campaigns:phases.active'), event ? '' : days(schedule.activeDays)],
            [t('schedule.timeZone'), campaign.timeZone],
            [t('rights.draftsTitle'), ugc ? '' : t(campaign.drafts ? 'campaigns:terms.draftsYes' : 'campaigns:terms.no')],
            [
              t('preview.ads'),
              ugc
                ? ''
                : campaign.ads
                  ? t(`campaigns:adsFacts.${campaign.ads.kind}`, { count: campaign.ads.licenceDays })
                  : t('campaigns:terms.no'),
            ],
            [
              t('rights.exclusivityTitle'),
              campaign.exclusivity
                ? t('preview.exclusivityDays', { category: campaign.exclusivity.category, count: campaign.exclusivity.days })
                : t('campaigns:terms.no'),
            ],
            [t('rights.contentTitle'), ugc ? t('rights.ugcText') : ''],
            [t('selection.title'), lines(options, true)],
          ]}
        />
      </Part>
    </div>
  );

  function followers(): string {
    const { followersMin: from, followersMax: to } = criteria;
    if (from === null && to === null) return t('creators.any');
    if (to === null) return t('campaigns:terms.followersFrom', { from: format.number(from ?? 0) });
    return t('campaigns:terms.followersRange', { from: format.number(from ?? 0), to: format.number(to) });
  }
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card component="section">
      <Title order={2} mb="md">
        {title}
      </Title>
      {children}
    </Card>
  );
}

function lines(texts: readonly string[], good: boolean): ReactNode {
  if (texts.length === 0) return '';
  return (
    <ul className={classes.lines}>
      {texts.map((text) => (
        <li key={text}>
          {good ? <IconCheck size={16} color="var(--of-tone-green)" /> : <IconCross size={16} color="var(--of-tone-red)" />}
          {text}
        </li>
      ))}
    </ul>
  );
}

function numbered(texts: readonly string[]): ReactNode {
  if (texts.length === 0) return '';
  return (
    <ol className={classes.numbered}>
      {texts.map((text, index) => (
        <li key={index}>{text}</li>
      ))}
    </ol>
  );
}

function links(addresses: readonly string[]): ReactNode {
  if (addresses.length === 0) return '';
  return (
    <ul className={classes.lines}>
      {addresses.map((address) => (
        <li key={address}>
          <IconExternal size={16} />
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        </li>
      ))}
    </ul>
  );
}
