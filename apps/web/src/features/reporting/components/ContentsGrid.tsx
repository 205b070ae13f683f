import { NativeSelect, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../shared/ui/DateText.js';
import { KIND_ICONS } from '../../../shared/ui/ContentKind.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconEye, IconHeart, IconImage } from '../../../shared/ui/icons.js';
import { KnownNumber } from '../../../shared/ui/KnownNumber.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { contentReportsQuery } from '../reporting.queries.js';
import { CONTENT_SORTS, type ContentReport, type ContentSort } from '../reporting.types.js';
import classes from './ContentsGrid.module.css';
import { Section } from './Section.js';

interface ContentsGridProps {
  campaignId: string;
  zone: string;
  sort: ContentSort;
  onSort: (sort: ContentSort) => void;
  /** The link to the content with all its snapshots. */
  link: (content: ContentReport, children: ReactNode, className: string) => ReactNode;
}

/** Every content with its picture and figures. */
export function ContentsGrid({ campaignId, zone, sort, onSort, link }: ContentsGridProps) {
  const { t } = useTranslation('reporting');
  const list = useInfiniteQuery(contentReportsQuery(campaignId, sort));
  const items = list.data ?? [];

  return (
    <Section
      title={t('contents.title')}
      controls={
        <NativeSelect
          size="xs"
          aria-label={t('contents.sort')}
          value={sort}
          onChange={(event) => onSort(CONTENT_SORTS.find((each) => each === event.currentTarget.value) ?? '-views')}
          data={CONTENT_SORTS.map((each) => ({ value: each, label: t(`contents.${each}`) }))}
        />
      }
    >
      {list.isError && items.length === 0 && <ErrorState order={3} error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <Text c="dimmed">{t('contents.empty')}</Text>}
      <ul className={classes.grid} data-stale={list.isPlaceholderData || undefined}>
        {list.isPending && Array.from({ length: 6 }, (_, index) => <Skeleton key={index} component="li" height={260} radius="md" />)}
        {items.map((item) => (
          <li key={item.contentId}>{link(item, <ContentTile item={item} zone={zone} />, classes.tile ?? '')}</li>
        ))}
      </ul>
      <NextPage query={list} />
    </Section>
  );
}

function ContentTile({ item, zone }: { item: ContentReport; zone: string }) {
  const { t } = useTranslation(['reporting', 'common']);
  const Glyph = KIND_ICONS[item.kind];
  return (
    <>
      <span className={classes.picture}>
        {item.thumbnailUrl === null ? (
          <IconImage size={32} />
        ) : (
          <img src={item.thumbnailUrl} alt="" loading="lazy" decoding="async" width={320} height={400} />
        )}
        <span className={classes.kind}>
          <Glyph size={14} />
          {t(`common:contentKind.${item.kind}`)}
        </span>
        {(item.extra || !item.counted) && (
          <span className={classes.mark}>{t(item.counted ? 'contents.extra' : 'contents.notCounted')}</span>
        )}
      </span>
      <span className={classes.name}>{item.creatorName}</span>
      <span className={classes.date}>
        <DateText value={item.publishedAt} style="day" zone={zone} />
      </span>
      <span className={classes.figures}>
        <span title={t('contents.views')}>
          <IconEye size={15} />
          <span className="of-hidden">{t('contents.views')}</span>
          <KnownNumber value={item.metrics['views']} reason={item.missing['views']} compact />
        </span>
        <span title={t('contents.engagements')}>
          <IconHeart size={15} />
          <span className="of-hidden">{t('contents.engagements')}</span>
          <KnownNumber value={item.engagements} reason={item.missing['likes']} compact />
        </span>
      </span>
    </>
  );
}
