import { Card, Group, NativeSelect, Skeleton, TagsInput, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconLock } from '../../../shared/ui/icons.js';
import { changeMutation, relationshipQuery, summaryQuery } from '../relationships.queries.js';
import { STAGES } from '../relationships.types.js';
import { Notes } from './Notes.js';
import classes from './RelationshipSection.module.css';
import { Tasks } from './Tasks.js';
import { Timeline } from './Timeline.js';

/** Stage, owner, tags, tasks, notes and everything that happened with one creator (GRP-4). */
export function RelationshipSection({ brandId, creatorId }: { brandId: string; creatorId: string }) {
  const { t } = useTranslation('relationships');
  const client = useQueryClient();
  const { data: card, isError, error, refetch } = useQuery(relationshipQuery(brandId, creatorId));
  const { data: summary } = useQuery(summaryQuery(brandId));
  const change = useMutation(changeMutation(client, brandId));
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!card) return <Skeleton height={280} radius="lg" />;
  const team = summary?.team ?? [];
  const people = card.owner && !team.some(({ id }) => id === card.owner?.id) ? [card.owner, ...team] : team;
  const fixed = !card.can.change;
  return (
    <Card component="section" aria-label={t('section.title')}>
      <Group gap="xs" mb="md">
        <Title order={2} size="h3">
          {t('section.title')}
        </Title>
        <IconLock size={16} />
        <Text size="sm" c="dimmed">
          {t('section.hint')}
        </Text>
      </Group>
      <div className={classes.facts}>
        <NativeSelect
          label={t('section.stage')}
          value={card.stage}
          disabled={fixed}
          onChange={(event) => {
            const stage = [...STAGES, 'none' as const].find((each) => each === event.currentTarget.value);
            if (stage) change.mutate({ card, stage });
          }}
          data={(['none', ...STAGES] as const).map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
        />
        <NativeSelect
          label={t('section.owner')}
          value={card.owner?.id ?? ''}
          disabled={fixed}
          onChange={(event) => change.mutate({ card, owner: people.find(({ id }) => id === event.currentTarget.value) ?? null })}
          data={[{ value: '', label: t('section.nobody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TagsInput
          label={t('section.tags')}
          className={classes.tags ?? ''}
          placeholder={card.tags.length === 0 && !fixed ? t('section.tagsHint') : ''}
          value={card.tags}
          disabled={fixed}
          maxTags={20}
          maxLength={40}
          data={(summary?.tags ?? []).map(({ tag }) => tag)}
          onChange={(tags) => change.mutate({ card, tags })}
        />
      </div>
      <div className={classes.parts}>
        <div className={classes.work}>
          <Tasks brandId={brandId} creatorId={creatorId} team={team} mayWrite={card.can.change} />
          <Notes brandId={brandId} creatorId={creatorId} mayWrite={card.can.change} />
        </div>
        <Timeline brandId={brandId} creatorId={creatorId} />
      </div>
    </Card>
  );
}
