import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { SearchField } from '../../../shared/ui/SearchField.js';
import { showUndo } from '../../../shared/ui/undo.js';
import { usePhone } from '../../../shared/ui/use-phone.js';
import { changeMutation, summaryQuery } from '../relationships.queries.js';
import { STAGES, type BoardFilter, type Relationship, type RelationStage } from '../relationships.types.js';
import classes from './Board.module.css';
import { BoardColumn } from './BoardColumn.js';

interface BoardProps {
  brandId: string;
  filter: BoardFilter;
  /** The column phones show; without it the first with somebody in it. */
  stage: (typeof STAGES)[number] | undefined;
  onFilter: (filter: BoardFilter) => void;
  onStage: (stage: (typeof STAGES)[number]) => void;
  link: (card: Relationship, className: string) => ReactNode;
  /** The next step while nobody is on the board. */
  next: ReactNode;
}

/** Every creator in the stage the brand is in with them; one column at a time on phones (GRP-4). */
export function Board({ brandId, filter, stage: wanted, onFilter, onStage, link, next }: BoardProps) {
  const { t } = useTranslation('relationships');
  const client = useQueryClient();
  const phone = usePhone();
  const summary = useQuery(summaryQuery(brandId, filter));
  const change = useMutation(changeMutation(client, brandId));
  const [dragged, setDragged] = useState<Relationship | null>(null);
  const counts = new Map(summary.data?.stages.map((each) => [each.stage, each.count]));
  const filtered = filter.owner !== undefined || filter.tag !== undefined || filter.q !== undefined;
  const nobody = summary.isSuccess && STAGES.every((each) => counts.get(each) === 0);

  const move = (card: Relationship, to: RelationStage): void => {
    setDragged(null);
    change.mutate(
      { card, stage: to },
      {
        onSuccess: (moved) =>
          showUndo({
            message: t('board.moved', { name: card.displayName, stage: t(`stages.${to}`) }),
            onUndo: () => change.mutate({ card: moved, stage: card.stage }),
          }),
      },
    );
  };

  const stage = wanted ?? STAGES.find((each) => (counts.get(each) ?? 0) > 0) ?? STAGES[0];
  const columns = phone ? [stage] : STAGES;
  return (
    <>
      {/* nothing to search in an empty board */}
      {(filtered || !nobody) && (
        <div className={classes.filters}>
          <SearchField label={t('board.search')} value={filter.q} onChange={(q) => onFilter({ ...filter, q })} />
          <NativeSelect
            aria-label={t('board.owner')}
            value={filter.owner ?? ''}
            onChange={(event) => onFilter({ ...filter, owner: event.currentTarget.value || undefined })}
            data={[
              { value: '', label: t('board.owner') },
              ...(summary.data?.team ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <NativeSelect
            aria-label={t('board.tag')}
            value={filter.tag ?? ''}
            onChange={(event) => onFilter({ ...filter, tag: event.currentTarget.value || undefined })}
            data={[
              { value: '', label: t('board.tag') },
              ...(summary.data?.tags ?? []).map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` })),
            ]}
          />
          {filtered && (
            <Button variant="subtle" onClick={() => onFilter({})}>
              {t('board.clear')}
            </Button>
          )}
        </div>
      )}
      {summary.isError && <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />}
      {nobody ? (
        <EmptyState
          illustration={filtered ? 'discover' : 'people'}
          title={t(filtered ? 'board.noHits' : 'board.none')}
          text={t(filtered ? 'board.noHitsText' : 'board.noneText')}
          action={
            filtered ? (
              <Button variant="default" onClick={() => onFilter({})}>
                {t('board.clear')}
              </Button>
            ) : (
              next
            )
          }
        />
      ) : (
        <>
          {phone && (
            <NativeSelect
              label={t('board.stage')}
              mb="md"
              value={stage}
              onChange={(event) => {
                const chosen = STAGES.find((each) => each === event.currentTarget.value);
                if (chosen) onStage(chosen);
              }}
              data={STAGES.map((each) => ({ value: each, label: `${t(`stages.${each}`)} (${counts.get(each) ?? 0})` }))}
            />
          )}
          <div className={classes.board}>
            {columns.map((each) => (
              <BoardColumn
                key={each}
                brandId={brandId}
                filter={filter}
                stage={each}
                count={counts.get(each)}
                dragged={dragged}
                link={link}
                onDrag={setDragged}
                onMove={move}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}
