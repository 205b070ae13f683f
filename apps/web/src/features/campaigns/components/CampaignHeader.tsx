import type { ReactNode } from 'react';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../shared/ui/PageHeader.js';
import { PhaseTimeline } from '../../../shared/ui/PhaseTimeline.js';
import { IconPin } from '../../../shared/ui/icons.js';
import { StateBadge } from '../../../shared/ui/StateBadge.js';
import { useCampaignText } from '../campaigns.format.js';
import type { Campaign } from '../campaigns.types.js';
import classes from './CampaignHeader.module.css';
import { Cover } from './Cover.js';
import { TYPE_ICONS } from './type-icons.js';

interface CampaignHeaderProps {
  campaign: Campaign;
  back: ReactNode;
  actions: ReactNode;
}

/** Head of a campaign on all of its tabs: picture, title, state, phases with today's mark, and what happens next. */
export function CampaignHeader({ campaign, back, actions }: CampaignHeaderProps) {
  const { t } = useTranslation('campaigns');
  const text = useCampaignText();
  const title = campaign.title.trim() || t('wizard.untitled');
  useDocumentTitle(title);
  const PlatformIcon = TYPE_ICONS[campaign.type];
  const next = text.next(campaign, campaign.timeZone);
  const timeline = campaign.state === 'draft' || campaign.state === 'cancelled' ? [] : campaign.timeline;

  return (
    <header className={classes.header}>
      {back}
      <div className={classes.top}>
        <Cover url={campaign.images[0]?.urls.small ?? null} size={72} />
        <div className={classes.words}>
          <div className={classes.titleRow}>
            <Title order={1}>{title}</Title>
            <StateBadge state={campaign.state} />
          </div>
          <p className={classes.facts}>
            <span>
              <PlatformIcon size={16} />
              {t(`types.${campaign.type}`)}
            </span>
            <span>{campaign.timing === 'ongoing' ? t('timings.ongoing') : t(`formats.${campaign.format}`)}</span>
            {campaign.event && text.event(campaign) !== '' && (
              <span>
                <IconPin size={16} />
                {text.event(campaign)}
              </span>
            )}
            <span>{text.offer({ retailValue: campaign.product?.retailValue ?? null, cash: campaign.compensation.cash })}</span>
            {campaign.places !== null && <span>{t('facts.places', { count: campaign.places })}</span>}
            {campaign.archivedAt !== null && <span>{t('facts.archived')}</span>}
          </p>
        </div>
        <div className={classes.actions}>{actions}</div>
      </div>
      {timeline.length > 0 ? (
        <div className={classes.timeline}>
          <PhaseTimeline phases={text.phases(timeline)} next={next} zone={campaign.timeZone} />
        </div>
      ) : (
        <p className={classes.next}>{next}</p>
      )}
    </header>
  );
}
