import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import {
  IconCamera,
  IconCheckCircle,
  IconClock,
  IconEye,
  IconGift,
  IconInstagram,
  IconPin,
  IconTiktok,
  IconVideo,
} from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { isUrgent, useOfferText } from '../creator-campaigns.format.js';
import type { FeedCampaign } from '../creator-campaigns.types.js';
import classes from './CampaignCard.module.css';
import { FormatBadge } from './FormatBadge.js';
import { SaveButton } from './SaveButton.js';

const PLATFORMS = { instagram: IconInstagram, tiktok: IconTiktok, ugc: IconVideo };

/** One campaign of the feed: picture, brand, what one gets and owes, until when (interface.md, Creator: Discover). */
export function CampaignCard({ campaign }: { campaign: FeedCampaign }) {
  const { t } = useTranslation('creator-campaigns');
  const text = useOfferText();
  const now = useNow();
  const Platform = PLATFORMS[campaign.type];
  const { id, title, brand, coverUrl, match, criteria, open } = campaign;
  return (
    <article className={classes.card} data-closed={!open || undefined}>
      <div className={classes.picture}>
        {coverUrl === null ? <IconCamera size={40} /> : <img src={coverUrl} alt="" loading="lazy" decoding="async" />}
        {open && criteria.met > 0 && (
          <span className={classes.fits} data-partly={match < 100 || undefined}>
            <IconCheckCircle size={14} />
            {match === 100 ? t('fits') : t('fitsPartly', criteria)}
          </span>
        )}
      </div>
      <div className={classes.body}>
        <div className={classes.brand}>
          <InitialsMark name={brand.name} imageUrl={brand.logoUrl} size={22} />
          <span className={classes.name}>{brand.name}</span>
          <span className={classes.kind}>
            <Platform size={14} />
            {t(`type.${campaign.type}`)}
          </span>
          {campaign.format !== 'standard' && <FormatBadge format={campaign.format} />}
        </div>
        <h2 className={classes.title}>
          <Link to="/c/discover/$campaignId" params={{ campaignId: id }} className={classes.link}>
            {title}
          </Link>
        </h2>
        <p className={classes.offer}>
          <IconGift size={18} />
          {text.offer({
            product: campaign.productValue,
            cash: campaign.cash,
            videos: campaign.videoPay && { pay: campaign.videoPay, count: campaign.deliverables.videos },
          })}
        </p>
        <p className={classes.fact}>
          {campaign.type === 'ugc' ? <IconVideo size={18} /> : <IconCamera size={18} />}
          {text.mix(campaign.deliverables)}
        </p>
        {campaign.drafts && (
          <p className={classes.fact}>
            <IconEye size={18} />
            {t('drafts.title')}
          </p>
        )}
        {campaign.event?.startsAt && (
          <p className={classes.fact}>
            <IconPin size={18} />
            {text.eventLine(campaign.event, campaign.timeZone)}
          </p>
        )}
        <p className={classes.fact} data-urgent={isUrgent(campaign, now) || undefined}>
          <IconClock size={18} />
          {text.until(campaign, now, campaign.timeZone)}
        </p>
      </div>
      <SaveButton campaign={campaign} className={classes.save} />
    </article>
  );
}
