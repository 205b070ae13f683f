import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { TextLink } from '../../../shared/ui/links.js';
import { toneColors } from '../../../shared/ui/tone.js';
import { ENTRY_LOOK } from '../relationships.format.js';
import { timelineQuery } from '../relationships.queries.js';
import type { TimelineEntry } from '../relationships.types.js';
import classes from './RelationshipSection.module.css';

/** Everything between the brand and the creator, newest first (GRP-4). */
export function Timeline({ brandId, creatorId }: { brandId: string; creatorId: string }) {
  const { t } = useTranslation('relationships');
  const timeline = useInfiniteQuery(timelineQuery(brandId, creatorId));
  return (
    <Stack component="section" gap="sm" aria-label={t('timeline.title')}>
      <Title order={3} size="h5">
        {t('timeline.title')}
      </Title>
      {timeline.isError && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} order={3} />}
      {timeline.isPending && <Skeleton height={120} radius="md" />}
      {timeline.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('timeline.none')}
        </Text>
      )}
      {timeline.data !== undefined && timeline.data.length > 0 && (
        <ol className={classes.list}>
          {timeline.data.map((entry) => (
            <Entry key={entry.id} brandId={brandId} entry={entry} />
          ))}
        </ol>
      )}
      {timeline.hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('timeline.more')}
        </Button>
      )}
    </Stack>
  );
}

function Entry({ brandId, entry }: { brandId: string; entry: TimelineEntry }) {
  const { t } = useTranslation('relationships');
  const { kind, at, campaign, by, stage, text } = entry;
  const { icon: Glyph, tone } = ENTRY_LOOK[kind];
  const { ink, tint } = toneColors(tone);
  const words = useWords(entry);
  return (
    <li className={classes.row}>
      <span className={classes.icon} style={{ color: ink, backgroundColor: tint }}>
        <Glyph size={16} />
      </span>
      <div>
        <Text size="sm">
          <strong>{words}</strong>
          {campaign && (
            <>
              {` ${t('timeline.in')} `}
              <TextLink to="/b/$brandId/campaigns/$campaignId" params={{ brandId, campaignId: campaign.id }} size="sm">
                {campaign.title}
              </TextLink>
            </>
          )}
        </Text>
        {text !== null && <p className={classes.text}>{text}</p>}
        <div className={classes.small}>
          <DateText value={at} style="dateTime" />
          {by && ` · ${t('timeline.by', { name: by.name })}`}
          {stage && kind !== 'stage' && ` · ${t('timeline.movedTo', { stage: t(`stages.${stage}`) })}`}
        </div>
      </div>
    </li>
  );
}

function useWords({ kind, fromStage, stage, times, stars, doneAt }: TimelineEntry): string {
  const { t } = useTranslation('relationships');
  switch (kind) {
    case 'stage':
      return t('timeline.stage', { from: t(`stages.${fromStage ?? 'none'}`), to: t(`stages.${stage ?? 'none'}`) });
    case 'messages':
      return t('timeline.messages', { count: times });
    case 'rated':
      return t('timeline.rated', { count: stars ?? 0 });
    case 'task':
      return t(doneAt === null ? 'timeline.task' : 'timeline.taskDone');
    default:
      return t(`timeline.${kind}`);
  }
}
