import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DRAFT_LOOKS, latestRound } from '../../../shared/draft/draft.format.js';
import { DraftThumb } from '../../../shared/draft/DraftThumb.js';
import type { Draft } from '../../../shared/draft/draft.types.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconChevronRight } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { collaborationDraftsQuery } from '../drafts.queries.js';
import classes from './CollaborationDrafts.module.css';
import { usePieceName } from '../../../shared/draft/use-piece-name.js';

interface CollaborationDraftsProps {
  collaborationId: string;
  zone: string;
  /** The link to one draft, typed by the page. */
  link: (draft: Draft, children: ReactNode, className: string, label: string) => ReactNode;
}

/** The drafts of one collaboration, each leading to the queue; only where its terms ask for drafts. */
export function CollaborationDrafts({ collaborationId, zone, link }: CollaborationDraftsProps) {
  const { t } = useTranslation('drafts');
  const format = useFormat();
  const pieceName = usePieceName();
  const drafts = useQuery(collaborationDraftsQuery(collaborationId));
  return (
    <section>
      <h3 className={classes.title}>{t('section.title')}</h3>
      {drafts.isPending && <Skeleton height={56} />}
      {drafts.isError && <ErrorState error={drafts.error} onRetry={() => void drafts.refetch()} order={3} />}
      {drafts.data?.length === 0 && <Text c="dimmed">{t('section.none')}</Text>}
      <ul className={classes.list}>
        {drafts.data?.map((draft) => {
          const piece = pieceName(draft.deliverable);
          return (
            <li key={draft.id}>
              {link(
                draft,
                <>
                  <span className={classes.picture}>
                    <DraftThumb file={latestRound(draft).files[0]} />
                  </span>
                  <span className={classes.words}>
                    <span className={classes.piece}>{piece}</span>
                    <span className={classes.when}>
                      {draft.answerDueAt !== null &&
                        t('told.silenceShort', {
                          date: format.date(draft.answerDueAt, { style: 'weekdayTime', zone, exclusiveEnd: true }),
                        })}
                    </span>
                    <ToneBadge {...DRAFT_LOOKS[draft.state]} label={t(`state.${draft.state}`)} size="sm" />
                  </span>
                  <IconChevronRight size={16} />
                </>,
                classes.line ?? '',
                t('section.open', { name: draft.creator.name, piece }),
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
