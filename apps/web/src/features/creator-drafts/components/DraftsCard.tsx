import { Card, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { DRAFT_LOOKS, latestRound } from '../../../shared/draft/draft.format.js';
import { DraftThumb } from '../../../shared/draft/DraftThumb.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconChevronRight, IconUpload } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { piecesOf, type Piece } from '../creator-drafts.format.js';
import { draftsQuery } from '../read-drafts.js';
import classes from './DraftsCard.module.css';
import { usePieceName } from '../../../shared/draft/use-piece-name.js';

interface DraftsCardProps {
  collaborationId: string;
  /** IANA zone of the campaign. */
  zone: string;
  /** The link to the draft of one piece, typed by the page. */
  link: (deliverableId: string, children: ReactNode, className: string) => ReactNode;
}

/** What the brand wants to see before it is posted, piece by piece (CAM-7). */
export function DraftsCard({ collaborationId, zone, link }: DraftsCardProps) {
  const { t } = useTranslation('creator-drafts');
  const drafts = useQuery(draftsQuery(collaborationId));
  if (drafts.isSuccess && !drafts.data.asked) return null;
  return (
    <Card component="section" id="drafts" aria-label={t('title')}>
      <Title order={2} size="h3">
        {t('title')}
      </Title>
      <Text c="dimmed" size="sm" mb="md">
        {t('lead')}
      </Text>
      {drafts.isPending && <Skeleton height={120} />}
      {drafts.isError && <ErrorState error={drafts.error} onRetry={() => void drafts.refetch()} order={3} />}
      {drafts.isSuccess && piecesOf(drafts.data).length === 0 && <Text>{t('none')}</Text>}
      {drafts.isSuccess && (
        <ul className={classes.list}>
          {piecesOf(drafts.data).map((piece) => (
            <li key={piece.deliverable.id}>{link(piece.deliverable.id, <Line piece={piece} zone={zone} />, classes.line ?? '')}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ piece: { deliverable, draft }, zone }: { piece: Piece; zone: string }) {
  const { t } = useTranslation('creator-drafts');
  const format = useFormat();
  const now = useNow();
  const pieceName = usePieceName();
  const open = draft === null || draft.state === 'withdrawn';
  const until = draft?.answerDueAt ?? draft?.revisionDueAt ?? null;
  return (
    <>
      <span className={classes.picture} data-open={open || undefined}>
        {open ? <IconUpload size={20} /> : <DraftThumb file={latestRound(draft).files[0]} />}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{pieceName(deliverable)}</span>
        {open ? (
          <span className={classes.act}>{t('show')}</span>
        ) : (
          <>
            <ToneBadge {...DRAFT_LOOKS[draft.state]} label={t(`state.${draft.state}`)} size="sm" />
            {until !== null && (
              <span className={classes.when} title={format.date(until, { style: 'dateTime', zone })}>
                {t(draft.state === 'submitted' ? 'answerWithin' : 'reviseWithin', { when: format.distance(until, now) })}
              </span>
            )}
          </>
        )}
      </span>
      <IconChevronRight size={18} />
    </>
  );
}
