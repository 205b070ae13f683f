import { Button, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { DRAFT_LOOKS, latestRound } from '../../../shared/draft/draft.format.js';
import type { Draft } from '../../../shared/draft/draft.types.js';
import { usePieceName } from '../../../shared/draft/use-piece-name.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { Countdown } from '../../../shared/ui/DateText.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconUndo } from '../../../shared/ui/icons.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { notify } from '../../../shared/ui/notify.js';
import { useDocumentTitle } from '../../../shared/ui/PageHeader.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { toneColors } from '../../../shared/ui/tone.js';
import { withdrawDraftMutation } from '../creator-drafts.queries.js';
import { draftsQuery } from '../read-drafts.js';
import { DraftForm, type Wishes } from './DraftForm.js';
import classes from './PieceDraft.module.css';
import { RoundCard } from './RoundCard.js';

interface PieceDraftProps {
  collaborationId: string;
  deliverableId: string;
  brand: string;
  /** IANA zone of the campaign. */
  zone: string;
  wishes: Wishes;
  /** Back to the campaign. */
  back: ReactNode;
}

/** The draft of one piece from the first upload to "approved": its state, the brand's answer, the form for the present round (CAM-7). */
export function PieceDraft({ collaborationId, deliverableId, brand, zone, wishes, back }: PieceDraftProps) {
  const { t } = useTranslation('creator-drafts');
  const drafts = useQuery(draftsQuery(collaborationId));
  const pieceName = usePieceName();
  const draft = drafts.data?.items.find(({ deliverable }) => deliverable.id === deliverableId) ?? null;
  const deliverable = draft?.deliverable ?? drafts.data?.missing.find(({ id }) => id === deliverableId);
  const name = deliverable === undefined ? t('title') : t('of', { piece: pieceName(deliverable) });
  useDocumentTitle(name);

  if (drafts.isPending) return <Skeleton height={360} radius="lg" />;
  if (drafts.isError) return <ErrorState error={drafts.error} onRetry={() => void drafts.refetch()} order={1} />;
  if (deliverable === undefined)
    return <EmptyState order={1} illustration="done" title={t('notNeededTitle')} text={t('notNeededText')} action={back} />;

  const maySend = draft === null || can(draft, 'submit');
  const last = draft === null ? null : latestRound(draft);
  const round = draft?.state === 'changes_requested' ? 2 : 1;
  return (
    <Stack gap="lg">
      <header>
        <div className={classes.top}>
          <span>{brand}</span>
          {draft !== null && <ToneBadge {...DRAFT_LOOKS[draft.state]} label={t(`state.${draft.state}`)} size="sm" />}
        </div>
        <h1 className={classes.title}>{name}</h1>
      </header>
      {draft === null || draft.state === 'withdrawn' ? (
        <p className={classes.lead}>{t('told.first', { brand })}</p>
      ) : (
        <Told draft={draft} brand={brand} zone={zone} back={back} />
      )}
      {last?.answer?.verdict === 'changes' && (
        <RoundCard round={last} title={t('feedback', { brand })} zone={zone} onReload={() => void drafts.refetch()} answered />
      )}
      {maySend && (
        <DraftForm
          // a new round is a new form
          key={round}
          collaborationId={collaborationId}
          deliverable={deliverable}
          round={round}
          startCaption={last?.caption ?? ''}
          criteria={drafts.data.criteria}
          wishes={wishes}
          brand={brand}
        />
      )}
      {last !== null && last.answer?.verdict !== 'changes' && draft?.state !== 'withdrawn' && (
        <RoundCard round={last} title={t('sent')} zone={zone} onReload={() => void drafts.refetch()} copy={draft?.state === 'approved'} />
      )}
      {draft !== null && can(draft, 'withdraw') && <Withdraw draft={draft} brand={brand} />}
      {draft !== null && draft.rounds.length > 1 && draft.rounds[0] && (
        <RoundCard round={draft.rounds[0]} title={t('firstRound')} zone={zone} onReload={() => void drafts.refetch()} answered closed />
      )}
    </Stack>
  );
}

/** What the state means, and until when. */
function Told({ draft, brand, zone, back }: { draft: Draft; brand: string; zone: string; back: ReactNode }) {
  const { t } = useTranslation('creator-drafts');
  const format = useFormat();
  const { state, answerDueAt, revisionDueAt } = draft;
  const { answer } = latestRound(draft);
  const { tone, icon: Glyph } = DRAFT_LOOKS[state];
  const { ink, tint } = toneColors(tone);
  const when = (at: string, exclusiveEnd = false): string => format.date(at, { style: 'weekdayTime', zone, exclusiveEnd });
  return (
    <section className={classes.told} style={{ background: tint }}>
      <h2 style={{ color: ink }}>
        <Glyph size={18} />
        {t(`head.${state}`)}
      </h2>
      {state === 'submitted' && answerDueAt !== null && (
        <>
          <p>{t('told.submitted', { brand, date: when(answerDueAt, true) })}</p>
          <p>
            <Countdown value={answerDueAt} zone={zone} urgent={false} /> · {t('told.waits')}
          </p>
        </>
      )}
      {state === 'changes_requested' && (
        <p>{revisionDueAt === null ? t('told.late', { brand }) : t('told.changes', { brand, date: when(revisionDueAt) })}</p>
      )}
      {state === 'approved' && (
        <>
          <p>{t(answer?.by === 'silence' ? 'told.approvedSilence' : 'told.approved', { brand })}</p>
          {answer !== null && answer.text !== '' && <blockquote className={classes.quote}>{answer.text}</blockquote>}
          <div className={classes.next}>{back}</div>
        </>
      )}
      {state === 'closed' && <p>{t('told.closed')}</p>}
    </section>
  );
}

function Withdraw({ draft, brand }: { draft: Draft; brand: string }) {
  const { t } = useTranslation('creator-drafts');
  const withdraw = useMutation(withdrawDraftMutation(useQueryClient(), draft));
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconUndo size={16} />} onClick={() => setAsking(true)}>
        {t('withdraw.act')}
      </Button>
      <LazyConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('withdraw.title')}
        consequences={[t('withdraw.gone', { brand }), t('withdraw.clock'), t('withdraw.again')]}
        confirmLabel={t('withdraw.act')}
        destructive
        onConfirm={async () => {
          await withdraw.mutateAsync();
          void notify({ message: t('withdraw.done') });
        }}
      />
    </>
  );
}
