import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconInfo, IconVideo } from '../../../shared/ui/icons.js';
import { ugcPrice } from '../wizard/rules.js';
import { useDraft } from '../wizard/wizard-context.js';
import classes from './DeliverablesCard.module.css';

/** What a UGC campaign costs per creator and at most in all, and what the creator gets of it (BIL-3). */
export function UgcPriceCard() {
  const { t } = useTranslation('campaigns-brief');
  const format = useFormat();
  const { draft } = useDraft();
  const { ugc, places } = draft;
  const cost = ugcPrice(ugc);
  if (ugc === null || cost === null) {
    return (
      <div className={classes.card}>
        <p className={classes.reason}>
          <IconInfo size={16} />
          <span>{t('ugcPrice.open')}</span>
        </p>
      </div>
    );
  }
  const all = { ...cost.price, amountMinor: cost.price.amountMinor * (places ?? 1) };
  return (
    <div className={classes.card} aria-live="polite">
      <div className={classes.head}>
        <span className={classes.label}>{t('ugcPrice.each')}</span>
        <span className={classes.count}>
          <IconVideo size={18} />
          <strong>{ugc.videos}</strong> {t('ugcPrice.videos', { count: ugc.videos, seconds: ugc.lengthSeconds })}
        </span>
        <span className={classes.count}>
          <strong>{format.money(cost.price)}</strong>
        </span>
      </div>
      <p className={classes.reason}>
        <IconInfo size={16} />
        <span>
          {t('ugcPrice.share', { share: format.money(cost.share) })}{' '}
          {places !== null && places > 1 && t('ugcPrice.all', { count: places, total: format.money(all) })} {t('ugcPrice.when')}
        </span>
      </p>
    </div>
  );
}
