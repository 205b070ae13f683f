import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { STAGE_LOOK } from '../relationships.format.js';
import { columnQuery } from '../relationships.queries.js';
import type { BoardFilter, Relationship, RelationStage } from '../relationships.types.js';
import classes from './Board.module.css';
import { RelationCard } from './RelationCard.js';

interface BoardColumnProps {
  brandId: string;
  filter: BoardFilter;
  stage: RelationStage;
  count: number | undefined;
  dragged: Relationship | null;
  link: (card: Relationship, className: string) => ReactNode;
  onDrag: (card: Relationship | null) => void;
  onMove: (card: Relationship, stage: RelationStage) => void;
}

/** One stage of the board (GRP-4). */
export function BoardColumn({ brandId, filter, stage, count, dragged, link, onDrag, onMove }: BoardColumnProps) {
  const { t } = useTranslation('relationships');
  const [over, setOver] = useState(false);
  const column = useInfiniteQuery(columnQuery(brandId, filter, stage));
  const cards = column.data?.pages.flatMap((page) => page.items);
  const takes = dragged !== null && dragged.stage !== stage;
  const { tone, icon } = STAGE_LOOK[stage];
  return (
    <section
      className={classes.column}
      aria-label={t(`stages.${stage}`)}
      data-over={(over && takes) || undefined}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (takes) onMove(dragged, stage);
        onDrag(null);
      }}
    >
      <div className={classes.columnHead}>
        <ToneBadge tone={tone} icon={icon} label={t(`stages.${stage}`)} />
        {count !== undefined && (
          <span className={classes.count}>
            <span aria-hidden="true">{count}</span>
            <span className={classes.spoken}>{t('board.count', { count })}</span>
          </span>
        )}
      </div>
      {column.isError && <ErrorState error={column.error} onRetry={() => void column.refetch()} order={3} />}
      {column.isPending && <Skeleton height={92} radius="lg" />}
      {cards?.length === 0 && <p className={classes.nobody}>{t('board.nobody')}</p>}
      {cards !== undefined && cards.length > 0 && (
        <ul className={classes.cards}>
          {cards.map((card) => (
            <li key={card.creatorId}>
              <RelationCard card={card} link={link} dragged={dragged?.creatorId === card.creatorId} onDrag={onDrag} onMove={onMove} />
            </li>
          ))}
        </ul>
      )}
      {column.hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={column.isFetchingNextPage} onClick={() => void column.fetchNextPage()}>
          {t('board.more')}
        </Button>
      )}
    </section>
  );
}
