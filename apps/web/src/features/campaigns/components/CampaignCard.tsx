import { useTranslation } from 'react-i18next';
import { PhaseTimeline } from '../../../shared/ui/PhaseTimeline.js';
import { IconBolt, IconPin } from '../../../shared/ui/icons.js';
import { StateBadge } from '../../../shared/ui/StateBadge.js';
import { useCampaignText } from '../campaigns.format.js';
import type { CampaignRow } from '../campaigns.types.js';
import classes from './CampaignCard.module.css';
import { CampaignLink } from './CampaignLink.js';
import { Cover } from './Cover.js';
import { NextDate } from './NextDate.js';
import { TYPE_ICONS } from './type-icons.js';

interface CampaignCardProps {
  row: CampaignRow;
  mayWrite: boolean;
}

/** A campaign on the board: picture, title, offer, state, next date and phases. */
export function CampaignCard({ row, mayWrite }: CampaignCardProps) {
  const { t } = useTranslation('campaigns');
  const text = useCampaignText();
  const PlatformIcon = TYPE_ICONS[row.type];
  const phases = text.rowPhases(row);
  return (
    <article className={classes.card}>
      <div className={classes.picture}>
        <Cover url={row.coverUrl} />
        <span className={classes.platform}>
          <PlatformIcon size={14} />
          <span className="of-hidden">{t(`types.${row.type}`)}</span>
        </span>
        {row.format !== 'standard' && (
          <span className={classes.format}>
            {row.format === 'event' ? <IconPin size={12} /> : <IconBolt size={12} />}
            {t(`formats.${row.format}`)}
          </span>
        )}
      </div>
      <div className={classes.body}>
        <CampaignLink row={row} mayWrite={mayWrite} className={classes.link}>
          {row.title.trim() || t('wizard.untitled')}
        </CampaignLink>
        <p className={classes.offer}>{text.offer(row, true)}</p>
        {phases.length > 0 && <PhaseTimeline compact phases={phases} next={text.next(row, row.timeZone)} zone={row.timeZone} />}
        <div className={classes.foot}>
          <StateBadge state={row.state} size="sm" />
          <NextDate row={row} />
        </div>
      </div>
    </article>
  );
}
