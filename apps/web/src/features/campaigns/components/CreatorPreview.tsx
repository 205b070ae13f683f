import { useTranslation } from 'react-i18next';
import { useBrandScope } from '../../../shared/access/brand-scope.js';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCheck, IconCross, IconImage } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { useCampaignText } from '../campaigns.format.js';
import type { CampaignImage } from '../campaigns.types.js';
import type { Draft } from '../wizard/draft.js';
import { mixOf, owedFor, plannedDates } from '../wizard/rules.js';
import classes from './CreatorPreview.module.css';
import { TYPE_ICONS } from './type-icons.js';

interface CreatorPreviewProps {
  draft: Draft;
  images: readonly CampaignImage[];
  rate: Parameters<typeof owedFor>[1];
}

// What scrolls must be reachable by keyboard.
const SCROLLS = { role: 'region', tabIndex: 0 } as const;

/** A phone with the campaign as creators will see it, living along while the brand types. */
export function CreatorPreview({ draft, images, rate }: CreatorPreviewProps) {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  const { brand } = useBrandScope();
  const text = useCampaignText();
  const format = useFormat();
  const now = useNow();
  const owed = owedFor(draft, rate ?? null);
  const planned = draft.timing === 'time_limited' ? plannedDates(draft, now) : null;
  const day = (date: Date): string => format.date(date.getTime(), { style: 'day', zone: draft.timeZone, exclusiveEnd: true });
  const cover = images[0];
  const { brief, requirements, product } = draft;
  const PlatformIcon = TYPE_ICONS[draft.type];

  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{t('preview.caption')}</figcaption>
      <div className={classes.phone}>
        <div className={classes.screen} aria-label={t('preview.label')} {...SCROLLS}>
          <div className={classes.hero}>
            {cover ? (
              <img src={cover.urls.medium} alt="" />
            ) : (
              <div className={classes.noPicture}>
                <IconImage size={28} />
                {t('preview.noPicture')}
              </div>
            )}
            <span className={classes.platform}>
              <PlatformIcon size={14} />
              {t(`campaigns:types.${draft.type}`)}
            </span>
            {images.length > 1 && (
              <span className={classes.dots} aria-hidden="true">
                {images.map((image, index) => (
                  <i key={image.id} data-on={index === 0 || undefined} />
                ))}
              </span>
            )}
          </div>
          <div className={classes.body}>
            <div className={classes.brand}>
              <InitialsMark name={brand.name} imageUrl={brand.logoUrl} size={24} />
              {brand.name}
            </div>
            <p className={classes.title}>{draft.title.trim() || t('preview.noTitle')}</p>
            <p className={classes.offer}>{text.offer({ retailValue: product?.retailValue ?? null, cash: draft.cash })}</p>
            {product !== null && product.name.trim() !== '' && <p className={classes.dim}>{product.name}</p>}

            <dl className={classes.facts}>
              <div>
                <dt>{t('preview.owe')}</dt>
                <dd>{owed.launchable ? text.mix(mixOf(draft, owed), draft.postKind) : t('preview.oweNothing')}</dd>
              </div>
              {planned ? (
                <>
                  <div>
                    <dt>{t('preview.apply')}</dt>
                    <dd>{t('preview.until', { date: day(planned.application.to) })}</dd>
                  </div>
                  <div>
                    <dt>{t('preview.post')}</dt>
                    <dd>{t('preview.untilLatest', { date: day(planned.active.to) })}</dd>
                  </div>
                </>
              ) : (
                <div>
                  <dt>{t('preview.apply')}</dt>
                  <dd>{t('preview.anyTime')}</dd>
                </div>
              )}
              {draft.ads && (
                <div>
                  <dt>{t('preview.ads')}</dt>
                  <dd>{t('preview.adsDays', { count: draft.ads.licenceDays })}</dd>
                </div>
              )}
              {draft.exclusivity && draft.exclusivity.category.trim() !== '' && (
                <div>
                  <dt>{t('preview.exclusivity')}</dt>
                  <dd>{t('preview.exclusivityDays', { category: draft.exclusivity.category, count: draft.exclusivity.days })}</dd>
                </div>
              )}
            </dl>

            <Block title={t('preview.task')}>{brief.task}</Block>
            <Block title={t('preview.message')}>{brief.message}</Block>
            <Lines title={t('preview.dos')} lines={brief.dos} good />
            <Lines title={t('preview.donts')} lines={brief.donts} />
            {requirements.hashtags.length + requirements.mentions.length > 0 && (
              <div className={classes.block}>
                <p className={classes.heading}>{t('preview.must')}</p>
                <p className={classes.tags}>
                  {requirements.hashtags.map((tag) => (
                    <span key={`#${tag}`}>#{tag}</span>
                  ))}
                  {requirements.mentions.map((handle) => (
                    <span key={`@${handle}`}>@{handle}</span>
                  ))}
                </p>
              </div>
            )}
          </div>
          <div className={classes.bar}>
            <span className={classes.apply}>{t('preview.applyButton')}</span>
          </div>
        </div>
      </div>
    </figure>
  );
}

function Block({ title, children }: { title: string; children: string }) {
  if (children.trim() === '') return null;
  return (
    <div className={classes.block}>
      <p className={classes.heading}>{title}</p>
      <p className={classes.text}>{children}</p>
    </div>
  );
}

function Lines({ title, lines, good = false }: { title: string; lines: readonly string[]; good?: boolean }) {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0) return null;
  return (
    <div className={classes.block}>
      <p className={classes.heading}>{title}</p>
      <ul className={classes.lines}>
        {filled.map((line) => (
          <li key={line}>
            {good ? <IconCheck size={14} color="var(--of-tone-green)" /> : <IconCross size={14} color="var(--of-tone-red)" />}
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
