import { useTranslation } from 'react-i18next';
import { valueOf } from '@app/rules';
import { DateText } from '../../../shared/ui/DateText.js';
import { KIND_ICONS } from '../../../shared/ui/ContentKind.js';
import { IconEye, IconHeart, IconImage } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { KnownNumber } from '../../../shared/ui/KnownNumber.js';
import { figureOf } from '../content-sync.format.js';
import type { Content } from '../content-sync.types.js';
import classes from './ContentCard.module.css';
import { RequirementMarks } from './RequirementMarks.js';
import { StateOfContent } from './StateOfContent.js';

/** Inside of a card of the wall: picture, who, state, requirements, figures. The link around it is the page's. */
export function ContentCard({ content, zone }: { content: Content; zone: string }) {
  const { t } = useTranslation(['content-sync', 'common']);
  const { creator, snapshot, kind } = content;
  const Glyph = KIND_ICONS[kind];
  const engaged = snapshot === null ? null : figureOf(snapshot, kind, 'engagements');
  return (
    <>
      <span className={classes.picture} data-gone={content.state === 'removed' || undefined}>
        {content.thumbnailUrl === null ? (
          <IconImage size={32} />
        ) : (
          <img src={content.thumbnailUrl} alt="" loading="lazy" decoding="async" width={320} height={400} />
        )}
        <span className={classes.kind}>
          <Glyph size={14} />
          {t(`common:contentKind.${kind}`)}
        </span>
        <span className={classes.state}>
          <StateOfContent state={content.state} size="sm" />
        </span>
      </span>
      <span className={classes.body}>
        <span className={classes.who}>
          <InitialsMark name={creator.displayName} imageUrl={creator.avatarUrl} size={28} round />
          <span className={classes.names}>
            <span className={classes.name}>{creator.displayName}</span>
            <span className={classes.date}>
              <DateText value={content.publishedAt} style="day" zone={zone} />
            </span>
          </span>
        </span>
        <RequirementMarks requirements={content.requirements} />
        <span className={classes.figures}>
          <span title={t('metric.views')}>
            <IconEye size={15} />
            <span className="of-hidden">{t('metric.views')}</span>
            <KnownNumber value={snapshot?.values['views']} reason={snapshot?.missing['views']} compact />
          </span>
          <span title={t('metric.engagements')}>
            <IconHeart size={15} />
            <span className="of-hidden">{t('metric.engagements')}</span>
            <KnownNumber value={engaged && valueOf(engaged)} reason={engaged && 'missing' in engaged ? engaged.missing : null} compact />
          </span>
        </span>
      </span>
    </>
  );
}
