import { Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconCheckCircle, IconClock, IconCrossCircle, IconRefresh } from '../../../shared/ui/icons.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { amendmentsQuery, stepsQuery, versionsQuery } from '../amendments.queries.js';
import type { Amendment, ConsentState, HistoryEntry, Version } from '../amendments.types.js';
import type en from '../i18n/en.js';
import classes from './CampaignHistory.module.css';
import { ChangeList } from './ChangeList.js';

const TONES = { pending: 'amber', accepted: 'green', refused: 'red', superseded: 'gray' } as const satisfies Record<ConsentState, string>;
const ICONS = { pending: IconClock, accepted: IconCheckCircle, refused: IconCrossCircle, superseded: IconRefresh } as const;

interface CampaignHistoryProps {
  campaign: { id: string; timeZone: string };
}

/** Every step of a campaign with who and why, and every version of its offer with the difference and the creators' answers (CAM-8, CAM-11). */
export function CampaignHistory({ campaign }: CampaignHistoryProps) {
  const { t } = useTranslation('amendments');
  const versions = useQuery(versionsQuery(campaign.id));
  const amendments = useQuery(amendmentsQuery(campaign.id));
  const steps = useQuery(stepsQuery(campaign.id));
  const error = versions.error ?? amendments.error ?? steps.error;
  if (error) {
    return <ErrorState error={error} onRetry={() => void Promise.all([versions.refetch(), amendments.refetch(), steps.refetch()])} />;
  }
  if (!versions.data || !amendments.data || !steps.data) return <ListSkeleton rows={6} />;
  return (
    <div className={classes.columns}>
      <Card>
        <Title order={2} mb="md">
          {t('versions.title')}
        </Title>
        {versions.data.length === 0 && <Text c="dimmed">{t('versions.none')}</Text>}
        <ol className={classes.versions}>
          {versions.data.map((version) => (
            <li key={version.version}>
              <VersionEntry
                version={version}
                amendment={amendments.data.find((amendment) => amendment.version === version.version)}
                zone={campaign.timeZone}
              />
            </li>
          ))}
        </ol>
      </Card>
      <Card>
        <Title order={2} mb="md">
          {t('steps.title')}
        </Title>
        <ol className={classes.steps}>
          {steps.data.toReversed().map((entry) => (
            <li key={entry.id}>
              <Step entry={entry} zone={campaign.timeZone} />
            </li>
          ))}
        </ol>
      </Card>
    </div>
  );
}

function VersionEntry({ version, amendment, zone }: { version: Version; amendment: Amendment | undefined; zone: string }) {
  const { t } = useTranslation('amendments');
  const by = version.createdByName ?? t('steps.platform');
  // The amendment also says what is no part of the terms, such as an event's address
  const changes = amendment?.changes ?? version.changes;
  return (
    <>
      <h3 className={classes.version}>
        {t('versions.number', { version: version.version })}
        <span className={classes.meta}>
          <DateText value={version.createdAt} style="dateTime" zone={zone} /> · {by}
        </span>
      </h3>
      {amendment?.note && <blockquote className={classes.note}>{amendment.note}</blockquote>}
      {changes.length === 0 ? (
        <Text c="dimmed">{t('versions.first')}</Text>
      ) : (
        <ChangeList changes={changes} currency={version.terms.currency} zone={zone} side="brand" />
      )}
      {amendment && <Answers amendment={amendment} />}
    </>
  );
}

function Answers({ amendment }: { amendment: Amendment }) {
  const { t } = useTranslation('amendments');
  const states = (['pending', 'accepted', 'refused', 'superseded'] as const).filter((state) => amendment.answers[state] > 0);
  if (states.length === 0) return null;
  return (
    <div className={classes.answers}>
      <p className={classes.counts}>
        {states.map((state) => (
          <ToneBadge
            key={state}
            tone={TONES[state]}
            icon={ICONS[state]}
            label={t(`answers.${state}`, { count: amendment.answers[state] })}
          />
        ))}
      </p>
      {amendment.consents && (
        <details>
          <summary>{t('answers.who')}</summary>
          <ul className={classes.people}>
            {amendment.consents.map(({ applicationId, creatorName, state }) => (
              <li key={applicationId}>
                <span>{creatorName}</span>
                <span className={classes.meta}>{t(`answers.one.${state}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type EventKey = keyof typeof en.events;
type ReasonKey = keyof typeof en.stepReasons;

function Step({ entry, zone }: { entry: HistoryEntry; zone: string }) {
  const { t, i18n } = useTranslation('amendments');
  const event = i18n.exists(`amendments:events.${entry.event}`) ? t(`events.${entry.event as EventKey}`) : entry.event;
  const who = entry.actor.name ?? t(entry.actor.kind === 'system' ? 'steps.platform' : 'steps.somebody');
  const { reason } = entry;
  const why = reason === null ? null : i18n.exists(`amendments:stepReasons.${reason}`) ? t(`stepReasons.${reason as ReasonKey}`) : reason;
  return (
    <>
      <p className={classes.event}>{event}</p>
      {why !== null && <p className={classes.why}>{why}</p>}
      <p className={classes.meta}>
        <DateText value={entry.at} style="dateTime" zone={zone} /> · {who}
      </p>
    </>
  );
}
