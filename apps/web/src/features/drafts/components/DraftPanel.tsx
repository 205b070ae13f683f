import { Button, Group, Kbd, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DRAFT_LOOKS, latestRound } from '../../../shared/draft/draft.format.js';
import type { Draft } from '../../../shared/draft/draft.types.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { Choice } from '../../../shared/ui/Choice.js';
import { Countdown } from '../../../shared/ui/DateText.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconCheck, IconPencil } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { ApproveDialog } from './ApproveDialog.js';
import classes from './DraftPanel.module.css';
import { RoundsCompared } from './RoundsCompared.js';
import { RoundView } from './RoundView.js';
import { usePieceName } from '../../../shared/draft/use-piece-name.js';

/** What the brand is about to do. */
export type Asked = 'approve' | 'changes' | null;

interface DraftPanelProps {
  id: string;
  /** Undefined while it is read. */
  draft: Draft | undefined;
  error: Error | null;
  campaignId: string;
  onRetry: () => void;
  zone: string;
  /** Shows the keys on the buttons. */
  keys: boolean;
  asked: Asked;
  onAsk: (asked: Asked) => void;
  /** The answer is with the server. */
  onAnswered: (draft: Draft) => void;
}

/** One draft in full: files, caption, note, both rounds, and the brand's answer (CAM-7). */
export function DraftPanel({ draft, error, campaignId, onRetry, ...rest }: DraftPanelProps) {
  const { t } = useTranslation('drafts');
  if (draft === undefined) return error === null ? <Skeleton height={420} radius="lg" /> : <ErrorState error={error} onRetry={onRetry} />;
  if (draft.campaignId !== campaignId)
    return <EmptyState illustration="lost" title={t('empty.unknownTitle')} text={t('empty.unknownText')} order={2} />;
  return <Loaded draft={draft} onReload={onRetry} {...rest} />;
}

type LoadedProps = Omit<DraftPanelProps, 'id' | 'draft' | 'error' | 'campaignId' | 'onRetry'> & { draft: Draft; onReload: () => void };

function Loaded({ draft, onReload, zone, keys, asked, onAsk, onAnswered }: LoadedProps) {
  const { t } = useTranslation(['drafts', 'draft']);
  const pieceName = usePieceName();
  const [wished, setWished] = useState<string | null>(null);
  const latest = latestRound(draft);
  const shown = wished ?? String(latest.round);
  const round = draft.rounds.find((each) => String(each.round) === shown) ?? latest;
  const { creator, can } = draft;

  return (
    <article aria-label={t('panel', { name: creator.name })}>
      <header className={classes.head}>
        <InitialsMark name={creator.name} imageUrl={creator.pictureUrl} size={48} round />
        <div className={classes.who}>
          <Group gap="xs">
            <h2 className={classes.name}>{creator.name}</h2>
            <ToneBadge {...DRAFT_LOOKS[draft.state]} label={t(`state.${draft.state}`)} />
          </Group>
          <Text size="sm" c="dimmed">
            {creator.handle !== null && `@${creator.handle} · `}
            {pieceName(draft.deliverable)}
          </Text>
        </div>
        {(can.approve === true || can.requestChanges === true) && (
          <div className={classes.actions}>
            {can.approve === true && (
              <Button leftSection={<IconCheck size={16} />} onClick={() => onAsk('approve')} {...keyOn(keys, 'A', true)}>
                {t('approve.act')}
              </Button>
            )}
            {can.requestChanges === true && (
              <Button
                variant="default"
                leftSection={<IconPencil size={16} />}
                aria-expanded={asked === 'changes'}
                onClick={() => {
                  setWished(null);
                  onAsk(asked === 'changes' ? null : 'changes');
                }}
                {...keyOn(keys, 'C')}
              >
                {t('changes.act')}
              </Button>
            )}
          </div>
        )}
      </header>
      <Told draft={draft} zone={zone} />
      {draft.rounds.length > 1 && (
        <div className={classes.rounds}>
          <Choice
            aria-label={t('round.label')}
            value={shown}
            onChange={setWished}
            options={[
              ...draft.rounds.map((each) => ({ value: String(each.round), label: t('draft:round', { round: each.round }) })),
              { value: 'compare', label: t('round.compare') },
            ]}
          />
        </div>
      )}
      {shown === 'compare' ? (
        <RoundsCompared draft={draft} zone={zone} onReload={onReload} />
      ) : (
        <RoundView
          key={round.round}
          draft={draft}
          round={round}
          zone={zone}
          onReload={onReload}
          changing={asked === 'changes' && round === latest}
          onAnswered={onAnswered}
        />
      )}
      {asked === 'approve' && <ApproveDialog draft={draft} onClose={() => onAsk(null)} onAnswered={onAnswered} />}
    </article>
  );
}

/** What happens by itself, or how it ended. */
function Told({ draft, zone }: { draft: Draft; zone: string }) {
  const { t } = useTranslation('drafts');
  const format = useFormat();
  const { answer } = latestRound(draft);
  const { state, answerDueAt, revisionDueAt } = draft;
  const when = (at: string, exclusiveEnd = false): string => format.date(at, { style: 'weekdayTime', zone, exclusiveEnd });
  if (state === 'submitted') {
    const final = draft.round === 2 && draft.can.approve === true;
    const readOnly = draft.can.approve !== true && draft.can.requestChanges !== true;
    return (
      <div className={classes.told} data-waits>
        {answerDueAt !== null && (
          <p>
            {t('told.silence', { date: when(answerDueAt, true) })} <Countdown value={answerDueAt} zone={zone} />
          </p>
        )}
        {final && <p>{t('told.last')}</p>}
        {readOnly && <p>{t('told.readOnly')}</p>}
      </div>
    );
  }
  return (
    <div className={classes.told}>
      <p>
        {state === 'changes_requested' &&
          (revisionDueAt === null ? t('round.asked', { date: when(answer?.at ?? '') }) : t('told.revision', { date: when(revisionDueAt) }))}
        {state === 'approved' &&
          t(answer?.by === 'silence' ? 'told.approvedSilence' : 'told.approvedBrand', { date: when(answer?.at ?? '') })}
        {(state === 'closed' || state === 'withdrawn') && t(`told.${state}`)}
      </p>
    </div>
  );
}

function keyOn(shown: boolean, letter: string, dark = false) {
  if (!shown) return {};
  const style = dark ? { background: 'transparent', color: 'inherit', borderColor: 'currentColor' } : undefined;
  return {
    rightSection: (
      <Kbd size="xs" aria-hidden="true" style={style}>
        {letter}
      </Kbd>
    ),
  };
}
