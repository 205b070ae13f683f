import { ActionIcon, Anchor, Drawer, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { KIND_ICONS } from '../../../shared/ui/ContentKind.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconChevronLeft, IconChevronRight, IconExternal, IconImage } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { contentQuery } from '../content-sync.queries.js';
import type { Content } from '../content-sync.types.js';
import { ContentActions } from './ContentActions.js';
import classes from './ContentDrawer.module.css';
import { ContentFigures } from './ContentFigures.js';
import { RequirementList } from './RequirementList.js';
import { StateOfContent } from './StateOfContent.js';

interface ContentDrawerProps {
  id: string;
  zone: string;
  /** What the team notes about this content. */
  comments: ReactNode;
  onClose: () => void;
  /** The neighbours on the wall, where there are any; also with the arrow keys. */
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
}

/** One content in full: picture, state and actions, requirements with provenance, figures over time. */
export default function ContentDrawer({ id, zone, comments, onClose, previous, next }: ContentDrawerProps) {
  const { t } = useTranslation(['content-sync', 'common']);
  const { data: content, isError, error, refetch } = useQuery(contentQuery(id));
  useHotkeys([
    ['ArrowLeft', () => previous?.()],
    ['ArrowRight', () => next?.()],
  ]);

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={680}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      title={
        <Group gap="xs" wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-label={t('previous')} disabled={previous === undefined} onClick={previous}>
            <IconChevronLeft />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={t('next')} disabled={next === undefined} onClick={next}>
            <IconChevronRight />
          </ActionIcon>
          <strong>{content === undefined ? t('title') : content.creator.displayName}</strong>
        </Group>
      }
    >
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {content === undefined && !isError && <Skeleton height={360} radius="lg" />}
      {content !== undefined && (
        <Stack gap="lg">
          <Details content={content} zone={zone} />
          {comments}
        </Stack>
      )}
    </Drawer>
  );
}

function Details({ content, zone }: { content: Content; zone: string }) {
  const { t } = useTranslation(['content-sync', 'common']);
  const format = useFormat();
  const { creator } = content;
  const Glyph = KIND_ICONS[content.kind];
  const moment = (instant: string): string => format.date(instant, { style: 'dateTime', zone });

  return (
    <Stack gap="lg">
      <div className={classes.top}>
        <div className={classes.picture}>
          {content.thumbnailUrl === null ? (
            <span role="img" aria-label={t('noPicture')}>
              <IconImage size={40} />
            </span>
          ) : (
            <img src={content.thumbnailUrl} alt="" />
          )}
        </div>
        <Stack gap="sm" className={classes.facts ?? ''}>
          <Group gap="sm" wrap="nowrap">
            <InitialsMark name={creator.displayName} imageUrl={creator.avatarUrl} size={40} round />
            <div>
              <Text fw={600}>{creator.displayName}</Text>
              {creator.handle !== null && (
                <Text size="sm" c="dimmed">
                  @{creator.handle}
                </Text>
              )}
            </div>
          </Group>
          <Group gap="xs">
            <StateOfContent state={content.state} />
            <span className={classes.kind}>
              <Glyph size={15} />
              {t(`common:contentKind.${content.kind}`)}
            </span>
          </Group>
          <Text size="sm">{[t(`stateText.${content.state}`), ...obstacles(content)].join(' ')}</Text>
          <Text size="sm" c="dimmed">
            {t('published', { date: moment(content.publishedAt) })}
          </Text>
          {content.permalink !== null && (
            <Anchor href={content.permalink} target="_blank" rel="noopener noreferrer" size="sm" className={classes.link ?? ''}>
              {t('openPlatform')} <IconExternal size={15} />
            </Anchor>
          )}
          <ContentActions content={content} />
        </Stack>
      </div>
      <RequirementList content={content} zone={zone} />
      <ContentFigures content={content} zone={zone} />
      <section>
        <Title order={3} size="h4" mb="xs">
          {t('caption')}
        </Title>
        <Text size="sm" c={content.caption === '' ? 'dimmed' : undefined} className={classes.caption ?? ''}>
          {content.caption === '' ? t('noCaption') : content.caption}
        </Text>
      </section>
    </Stack>
  );

  function obstacles({ removedAt, repairUntil, obstacle }: Content): string[] {
    return [
      ...(removedAt === null ? [] : [t('removedOn', { date: moment(removedAt) })]),
      ...(repairUntil === null
        ? []
        : [t('repairUntil', { date: format.date(repairUntil, { style: 'dateTime', zone, exclusiveEnd: true }) })]),
      ...(obstacle === 'unconfirmed' ? [t('unconfirmed')] : []),
      ...(obstacle === 'copy' ? [t('copyPending')] : []),
    ];
  }
}
