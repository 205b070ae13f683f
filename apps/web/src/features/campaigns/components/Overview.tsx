import { Card, SimpleGrid, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCheckCircle, IconClock, IconInbox, IconParcel, IconUsers, IconWallet } from '../../../shared/ui/icons.js';
import { StatCard } from '../../../shared/ui/StatCard.js';
import { handOverOf, signed, useCampaignText } from '../campaigns.format.js';
import { selectionCountsQuery } from '../campaigns.queries.js';
import type { Campaign } from '../campaigns.types.js';
import classes from './Overview.module.css';
import { TermsList } from './TermsList.js';
import { milestones, type Milestone } from './milestones.js';

interface OverviewProps {
  campaign: Campaign;
  /** May see applications; else their numbers are left out. */
  seesApplications: boolean;
  /** Link to the whole brief. */
  toBrief: ReactNode;
}

/** Key numbers, the way from launch to report with dates, and the brief in short. */
export function Overview({ campaign, seesApplications, toBrief }: OverviewProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const text = useCampaignText();
  const launched = campaign.launchedAt !== null;
  const counts = useQuery({ ...selectionCountsQuery(campaign.id), enabled: seesApplications && launched });
  const selection = counts.data;
  const cover = campaign.images.slice(0, 4);
  const before = campaign.confirmedAt === null || campaign.timing === 'ongoing';

  return (
    <>
      {launched && (
        <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md" mb="lg">
          {seesApplications && (
            <>
              <StatCard
                icon={IconInbox}
                label={t('stats.waiting')}
                value={counts.isError ? '–' : selection && format.number(selection.undecided)}
                note={t('stats.waitingNote')}
              />
              <StatCard
                icon={IconUsers}
                label={t(before ? 'stats.selected' : 'stats.confirmed')}
                value={
                  counts.isError
                    ? '–'
                    : selection && t('stats.of', { value: before ? selection.accepted : selection.confirmed, limit: campaign.places ?? 0 })
                }
                note={t('stats.placesNote')}
              />
            </>
          )}
          <StatCard
            icon={IconParcel}
            label={t('stats.collaborations')}
            value={format.number(campaign.collaborations.open)}
            note={t('stats.collaborationsNote', { count: campaign.collaborations.total })}
          />
          {seesApplications && (
            <StatCard
              icon={IconWallet}
              label={t('stats.reach')}
              value={counts.isError ? '–' : selection && format.number(selection.expectedReach, true)}
              note={t('stats.reachNote')}
            />
          )}
        </SimpleGrid>
      )}
      <div className={classes.columns}>
        <Card>
          <Title order={2} mb="md">
            {t('overview.way')}
          </Title>
          <ol className={classes.way}>
            {milestones(campaign).map(({ key, state, from, to }) => (
              <li key={key} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
                <span className={classes.mark}>
                  {state === 'done' ? <IconCheckCircle size={20} /> : state === 'now' ? <IconClock size={20} /> : <i />}
                </span>
                <span className={classes.words}>
                  <span className={classes.name}>{t(`milestones.${key}.name`)}</span>
                  <span className={classes.text}>
                    {key === 'preparation' ? t(`prepare.${handOverOf(campaign)}`) : t(`milestones.${key}.text`)}
                  </span>
                  <MilestoneDate from={from} to={to} zone={campaign.timeZone} />
                </span>
              </li>
            ))}
          </ol>
        </Card>
        <Card>
          <Title order={2} mb="md">
            {t('overview.brief')}
          </Title>
          {cover.length > 0 && (
            <div className={classes.pictures}>
              {cover.map((image) => (
                <img key={image.id} src={image.urls.small} alt="" loading="lazy" />
              ))}
            </div>
          )}
          <TermsList
            terms={[
              [t('terms.offer'), text.offer({ retailValue: campaign.product?.retailValue ?? null, cash: campaign.compensation.cash })],
              [t('terms.owed'), text.owed(campaign)],
              [t('terms.event'), text.event(campaign)],
              [t('terms.drafts'), campaign.drafts && t('terms.draftsYes')],
              [t('terms.ads'), campaign.ads && t(`adsFacts.${campaign.ads.kind}`, { count: campaign.ads.licenceDays })],
              [
                t('terms.exclusivity'),
                campaign.exclusivity && `${campaign.exclusivity.category}, ${t('facts.days', { count: campaign.exclusivity.days })}`,
              ],
              [t('terms.task'), campaign.brief.task],
              [
                t('terms.must'),
                [
                  ...campaign.requirements.hashtags.map((tag) => signed('#', tag)),
                  ...campaign.requirements.mentions.map((handle) => signed('@', handle)),
                ].join(' '),
              ],
            ]}
          />
          <div className={classes.more}>{toBrief}</div>
        </Card>
      </div>
    </>
  );
}

function MilestoneDate({ from, to, zone }: Pick<Milestone, 'from' | 'to'> & { zone: string }) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const start = from === null ? null : format.date(from, { style: 'date', zone });
  const end = to === null ? null : format.date(to, { style: 'date', zone, exclusiveEnd: true });
  const text = end === null ? start : start === null ? t('milestones.until', { date: end }) : `${start} – ${end}`;
  return text === null ? null : <span className={classes.date}>{text}</span>;
}
