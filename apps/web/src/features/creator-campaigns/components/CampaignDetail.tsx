import { Alert, Anchor } from '@mantine/core';
import { POLICY } from '@app/rules';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { DateText } from '../../../shared/ui/DateText.js';
import {
  IconCalendar,
  IconCamera,
  IconChat,
  IconCheckCircle,
  IconClock,
  IconStar,
  IconCrossCircle,
  IconExternal,
  IconGift,
  IconInfo,
  IconInstagram,
  IconLock,
  IconTiktok,
  IconVideo,
  IconWallet,
} from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { PhaseTimeline } from '../../../shared/ui/PhaseTimeline.js';
import { phaseWords, useOfferText, videoPay, worthOf } from '../creator-campaigns.format.js';
import type { OpenCampaign } from '../creator-campaigns.types.js';
import { Briefing } from './Briefing.js';
import classes from './CampaignDetail.module.css';
import { FormatBadge } from './FormatBadge.js';
import { DraftsPart } from './DraftsPart.js';
import { EventPart } from './EventPart.js';
import { Fact, Paragraph, Part } from './Facts.js';
import { Gallery } from './Gallery.js';
import { Requirements } from './Requirements.js';
import { SaveButton } from './SaveButton.js';
import { VideoBrief } from './VideoBrief.js';

const PLATFORMS = { instagram: IconInstagram, tiktok: IconTiktok, ugc: IconVideo };

/** Everything to know before applying (CAM-14): compensation, what is owed, dates, requirements, rights, payment. */
export function CampaignDetail({ campaign, follow }: { campaign: OpenCampaign; follow?: ReactNode }) {
  const { t } = useTranslation('creator-campaigns');
  const text = useOfferText();
  const now = useNow();
  const { brand, product, cash, brief, schedule, timeZone } = campaign;
  const format = useFormat();
  const Platform = PLATFORMS[campaign.type];
  const pay = videoPay(campaign.ugc);
  const application = schedule.find(({ phase }) => phase === 'application');
  return (
    <article>
      <Gallery pictures={campaign.images} title={campaign.title} />
      <header className={classes.head}>
        <div className={classes.names}>
          <div className={classes.brand}>
            <InitialsMark name={brand.name} imageUrl={brand.logoUrl} size={32} />
            <Link to="/c/brands/$brandId" params={{ brandId: brand.id }} className={classes.brandName}>
              {brand.name}
            </Link>
            {follow}
            <span className={classes.platform}>
              <Platform size={16} /> {t(`type.${campaign.type}`)}
            </span>
            {campaign.format !== 'standard' && <FormatBadge format={campaign.format} />}
          </div>
          <h1 className={classes.title}>{campaign.title}</h1>
        </div>
        <SaveButton campaign={campaign} />
      </header>
      {!campaign.open && (
        <Alert color="gray" icon={<IconInfo />} mb="md">
          {t(campaign.ended === null ? 'detail.closed' : 'detail.ended')}
        </Alert>
      )}
      <div className={classes.facts}>
        <Fact icon={IconGift} label={t('detail.youGet')} strong>
          {pay === null
            ? text.offer({ product: worthOf(product), cash })
            : [
                t('video.pay', { count: campaign.ugc?.videos ?? 1, pay: format.money(pay) }),
                ...(worthOf(product) === null && !cash ? [] : [text.offer({ product: worthOf(product), cash })]),
              ].join(' + ')}
        </Fact>
        <Fact
          icon={campaign.ugc === null ? IconCamera : IconVideo}
          label={t(campaign.ugc === null ? 'detail.youPost' : 'detail.youDeliver')}
        >
          {text.owed(campaign.deliverables, campaign.ugc)}
        </Fact>
        <Fact icon={IconCalendar} label={t('detail.applyBy')}>
          {text.until({ open: campaign.open, applicationEndsAt: application?.to ?? null }, now, timeZone)}
        </Fact>
      </div>
      {campaign.event !== null && <EventPart event={campaign.event} zone={timeZone} />}
      <ProductPart campaign={campaign} />
      <Briefing brief={brief} video={campaign.ugc !== null} />
      {campaign.ugc !== null && <VideoBrief ugc={campaign.ugc} />}
      <Requirements requirements={campaign.requirements} disclosure={campaign.disclosure?.marks ?? null} />
      {campaign.drafts && <DraftsPart />}
      <SchedulePart campaign={campaign} />
      <RightsPart campaign={campaign} />
      <AgreementPart campaign={campaign} />
      <CriteriaPart campaign={campaign} />
    </article>
  );
}

function ProductPart({ campaign: { product } }: { campaign: OpenCampaign }) {
  const { t, i18n } = useTranslation('creator-campaigns');
  if (product === null || product.name === '') return null;
  const regions = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const list = new Intl.ListFormat(i18n.language).format(product.shipCountries.map((code) => regions.of(code) ?? code));
  return (
    <Part title={t('detail.about')}>
      <p className={classes.product}>{product.name}</p>
      {product.description !== '' && <Paragraph>{product.description}</Paragraph>}
      {product.link !== null && /^https?:\/\//.test(product.link) && (
        <Anchor href={product.link} target="_blank" rel="noopener noreferrer nofollow" className={classes.link}>
          <IconExternal size={16} /> {t('detail.visit')}
        </Anchor>
      )}
      <p className={classes.note}>
        {t(`detail.handOver.${product.handOver}`)}
        {product.handOver === 'ship' &&
          ` ${product.shipCountries.length === 0 ? t('detail.shipsEverywhere') : t('detail.shipsTo', { list })}.`}
      </p>
    </Part>
  );
}

function SchedulePart({ campaign: { schedule, timeZone, timing, type, format } }: { campaign: OpenCampaign }) {
  const { t } = useTranslation('creator-campaigns');
  const text = useOfferText();
  if (schedule.length === 0) return null;
  const final = schedule.every((phase) => phase.final);
  const sentence =
    timing === 'ongoing'
      ? t('detail.scheduleOngoing')
      : format === 'event' && !final
        ? t('detail.scheduleEvent')
        : t(final ? 'detail.scheduleFinal' : 'detail.scheduleNext');
  return (
    <Part title={t('detail.schedule')}>
      <PhaseTimeline phases={text.phases(schedule, phaseWords({ type, format }))} next={sentence} zone={timeZone} />
    </Part>
  );
}

function RightsPart({ campaign }: { campaign: OpenCampaign }) {
  const { t } = useTranslation('creator-campaigns');
  const format = useFormat();
  const { rights, payment, cash, exclusivity } = campaign;
  const pay = videoPay(campaign.ugc);
  const timeToDecide = (usual: OpenCampaign['timeToDecide']): string => {
    if (!usual) return t('detail.answersUnknown');
    return usual.hours <= 48
      ? t('detail.answersHours', { count: usual.hours })
      : t('detail.answersDays', { count: Math.ceil(usual.hours / 24) });
  };
  return (
    <Part title={t('detail.rights')}>
      <ul className={classes.points}>
        {campaign.type === 'ugc' && (
          <li>
            <IconInfo /> <span>{t('detail.ugcRights')}</span>
          </li>
        )}
        {rights.creatorKeepsRights && campaign.type !== 'ugc' && (
          <li>
            <IconCheckCircle /> <span>{t('detail.keepRights')}</span>
          </li>
        )}
        {campaign.type !== 'ugc' && (
          <li>
            <IconInfo />
            <span>{rights.ads === null ? t('detail.noAds') : t(`detail.ads.${rights.ads.kind}`, { count: rights.ads.licenceDays })}</span>
          </li>
        )}
        {pay !== null && (
          <li>
            <IconVideo /> <span>{t('video.payable', { count: campaign.ugc?.videos ?? 1, pay: format.money(pay) })}</span>
          </li>
        )}
        {exclusivity !== null && (
          <li>
            <IconLock /> <span>{t('detail.exclusivity', { count: exclusivity.days, category: exclusivity.category })}</span>
          </li>
        )}
        <li>
          <IconWallet />
          <span>
            {payment === null || cash === null
              ? t(pay === null ? 'detail.noCash' : 'detail.noExtraCash')
              : t('detail.payable', { count: payment.daysAfterEnd, cash: format.money(cash) })}{' '}
            {payment?.latestAt &&
              t('detail.payableLatest', { date: format.date(payment.latestAt, { zone: campaign.timeZone, exclusiveEnd: true }) })}
          </span>
        </li>
        <li>
          <IconClock /> <span>{timeToDecide(campaign.timeToDecide)}</span>
        </li>
        {campaign.brand.rating && (
          <li>
            <IconStar />
            <span>
              {t('detail.brandRating', { average: format.number(campaign.brand.rating.average), count: campaign.brand.rating.count })}
            </span>
          </li>
        )}
      </ul>
    </Part>
  );
}

/** What happens between application and confirmation: a choice, questions, offers, other cash (APP-1, APP-7, APP-9). */
function AgreementPart({ campaign: { variants, questions, selectionOptions: options } }: { campaign: OpenCampaign }) {
  const { t, i18n } = useTranslation('creator-campaigns');
  if (variants.length === 0 && questions.length === 0 && !options.offers && !options.otherCash) return null;
  return (
    <Part title={t('agreement.title')}>
      <ul className={classes.points}>
        {variants.length > 0 && (
          <li>
            <IconGift />
            <span>{t('agreement.variants', { list: new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(variants) })}</span>
          </li>
        )}
        {questions.map((question) => (
          <li key={question}>
            <IconChat /> <span>{question}</span>
          </li>
        ))}
        {options.offers && (
          <li>
            <IconCheckCircle /> <span>{t('agreement.offers', { count: POLICY.applications.offerHours })}</span>
          </li>
        )}
        {options.otherCash && (
          <li>
            <IconWallet /> <span>{t('agreement.otherCash')}</span>
          </li>
        )}
      </ul>
    </Part>
  );
}

function CriteriaPart({ campaign: { criteria, places, ended } }: { campaign: OpenCampaign }) {
  const { t } = useTranslation('creator-campaigns');
  const text = useOfferText();
  return (
    <Part title={t('detail.wanted')}>
      <ul className={classes.points}>
        {criteria.length === 0 && (
          <li>
            <IconCheckCircle /> <span>{t('detail.everyone')}</span>
          </li>
        )}
        {criteria.map((criterion) => (
          <li key={criterion.code} data-tone={criterion.met ? 'good' : 'bad'}>
            {criterion.met ? <IconCheckCircle /> : <IconCrossCircle />}
            <span>
              {text.criterion(criterion)}
              <span className={classes.match}>{t(criterion.met ? 'criteria.met' : 'criteria.missed')}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.note}>
        {places !== null && t('detail.places', { count: places })}
        {ended !== null && (
          <>
            {' · '}
            <DateText value={ended.at} />
          </>
        )}
      </p>
    </Part>
  );
}
