import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrandScope } from '../../../shared/access/brand-scope.js';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconBolt, IconCheck, IconCross, IconImage, IconInfo, IconPin, IconPlay } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { signed, useCampaignText } from '../campaigns.format.js';
import type { CampaignImage } from '../campaigns.types.js';
import type { Draft } from '../wizard/draft.js';
import { mixOf, owedFor, plannedDates, ugcPrice } from '../wizard/rules.js';
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
  const { brief, requirements, product, event, ugc } = draft;
  const share = ugcPrice(ugc)?.share;
  const offer = { retailValue: product?.retailValue ?? null, cash: draft.cash };
  const hasOffer = (offer.retailValue?.amountMinor ?? 0) + (offer.cash?.amountMinor ?? 0) > 0;
  const filled = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');
  const PlatformIcon = TYPE_ICONS[draft.type];

  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{t('preview.caption')}</figcaption>
      <div className={classes.phone}>
        <div className={classes.screen} aria-label={t('preview.label')} {...SCROLLS}>
          <div className={classes.hero} data-type={draft.type} style={heroShape(draft)}>
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
            {draft.format !== 'standard' && (
              <span className={classes.format}>
                {draft.format === 'event' ? <IconPin size={12} /> : <IconBolt size={12} />}
                {t(`campaigns:formats.${draft.format}`)}
              </span>
            )}
            {cover && draft.type !== 'instagram' && (
              <span className={classes.play} aria-hidden="true">
                <IconPlay size={22} fill="currentColor" />
              </span>
            )}
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
            {share && <p className={classes.offer}>{t('preview.share', { count: ugc?.videos ?? 1, share: format.money(share) })}</p>}
            {(!share || hasOffer) && (
              <p className={classes.offer}>
                {share && '+ '}
                {text.offer(offer)}
              </p>
            )}
            {product !== null && product.name.trim() !== '' && <p className={classes.dim}>{product.name}</p>}

            <dl className={classes.facts}>
              <div>
                <dt>{t('preview.owe')}</dt>
                <dd>
                  {ugc !== null
                    ? ugc.lengthSeconds === null
                      ? t('preview.videoOpen')
                      : t('preview.videoFacts', { count: ugc.videos, seconds: ugc.lengthSeconds, ratio: ugc.aspectRatio ?? '' })
                    : owed.launchable
                      ? text.mix(mixOf(draft, owed), draft.postKind)
                      : t('preview.oweNothing')}
                </dd>
              </div>
              {event !== null && (
                <div>
                  <dt>{t('preview.event')}</dt>
                  <dd>
                    {event.startsAt === null && event.venue.trim() === '' && t('preview.eventOpen')}
                    {event.startsAt !== null && <span>{format.date(event.startsAt, { style: 'weekdayTime', zone: draft.timeZone })}</span>}
                    {event.venue.trim() !== '' && <span className={classes.second}>{event.venue}</span>}
                    <span className={classes.note}>{t('preview.addressLater')}</span>
                  </dd>
                </div>
              )}
              {planned ? (
                <>
                  <div>
                    <dt>{t('preview.apply')}</dt>
                    <dd>{t('preview.until', { date: day(planned.application.to) })}</dd>
                  </div>
                  <div>
                    <dt>{t(ugc === null ? 'preview.post' : 'preview.deliver')}</dt>
                    <dd>{t('preview.untilLatest', { date: day(planned.active.to) })}</dd>
                  </div>
                </>
              ) : draft.timing === 'ongoing' ? (
                <div>
                  <dt>{t('preview.apply')}</dt>
                  <dd>{t('preview.anyTime')}</dd>
                </div>
              ) : null}
              {draft.drafts && (
                <div>
                  <dt>{t('preview.drafts')}</dt>
                  <dd>{t('preview.draftsText')}</dd>
                </div>
              )}
              {draft.ads && (
                <div>
                  <dt>{t('preview.ads')}</dt>
                  <dd>{t(`campaigns:adsFacts.${draft.ads.kind}`, { count: draft.ads.licenceDays })}</dd>
                </div>
              )}
              {draft.exclusivity && draft.exclusivity.category.trim() !== '' && (
                <div>
                  <dt>{t('preview.exclusivity')}</dt>
                  <dd>{t('preview.exclusivityDays', { category: draft.exclusivity.category, count: draft.exclusivity.days })}</dd>
                </div>
              )}
              {product !== null && product.handOver !== null && product.handOver !== 'none' && (
                <div>
                  <dt>{t('preview.handOver')}</dt>
                  <dd>{t(`handOvers.${product.handOver}`)}</dd>
                </div>
              )}
              {draft.variants.length > 0 && (
                <div>
                  <dt>{t('preview.variants')}</dt>
                  <dd>{draft.variants.join(', ')}</dd>
                </div>
              )}
            </dl>
            {(draft.selectionOptions.offers || draft.selectionOptions.otherCash) && (
              <ul className={classes.options}>
                {(['offers', 'otherCash'] as const).map(
                  (option) =>
                    draft.selectionOptions[option] && (
                      <li key={option}>
                        <IconInfo size={14} />
                        {t(`preview.${option}`)}
                      </li>
                    ),
                )}
              </ul>
            )}

            <Block title={t('preview.task')}>{brief.task}</Block>
            <Block title={t('preview.message')}>{brief.message}</Block>
            {ugc !== null && (
              <>
                <Numbered title={t('preview.scenes')} lines={filled(ugc.scenes)} />
                <Numbered title={t('preview.hooks')} lines={filled(ugc.hooks)} />
                <Block title={t('preview.wording')}>{ugc.wording}</Block>
              </>
            )}
            <Lines title={t('preview.dos')} lines={brief.dos} good />
            <Lines title={t('preview.donts')} lines={brief.donts} />
            {requirements.hashtags.length + requirements.mentions.length > 0 && (
              <div className={classes.block}>
                <p className={classes.heading}>{t('preview.must')}</p>
                <p className={classes.tags}>
                  {requirements.hashtags.map((tag) => (
                    <span key={`#${tag}`}>{signed('#', tag)}</span>
                  ))}
                  {requirements.mentions.map((handle) => (
                    <span key={`@${handle}`}>{signed('@', handle)}</span>
                  ))}
                </p>
              </div>
            )}
            <Numbered title={t('preview.questions')} lines={filled(draft.questions)} />
          </div>
          <div className={classes.bar}>
            <span className={classes.apply}>{t('preview.applyButton')}</span>
          </div>
        </div>
      </div>
    </figure>
  );
}

/** The picture has the shape of what is made: a feed picture, a tall video, the video's own ratio. */
function heroShape({ type, ugc }: Draft): CSSProperties {
  // A tall video is cut, or what creators get would slip below the fold.
  if (type === 'tiktok' || ugc?.aspectRatio === '9:16' || ugc?.aspectRatio === '4:5') return { aspectRatio: '1 / 1' };
  return ugc?.aspectRatio ? { aspectRatio: ugc.aspectRatio.replace(':', ' / ') } : {};
}

function Numbered({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className={classes.block}>
      <p className={classes.heading}>{title}</p>
      <ol className={classes.numbered}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </div>
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
