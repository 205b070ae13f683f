import { notifyManager, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../shared/i18n/problem-text.js';
import { hideNotice, notify } from '../../shared/ui/notify.js';
import {
  applicationKeys,
  BULK_LIMIT,
  keepStates,
  pendingQuery,
  selectionQuery,
  sendDecision,
  sendDecisions,
} from './applications.queries.js';
import type { ApplicationCard, ApplicationState, BulkDecision, Decision, DeclineReason, Selection } from './applications.types.js';
import { UndoNotice } from './components/UndoNotice.js';
import { chunks, movedCounts, stateAfter, undoRounds, type Pending, type PendingDecisions } from './decisions.js';

/** A row one decides on, as it is shown. */
export type Decidable = Pick<ApplicationCard, 'id' | 'state' | 'stateReason'> & { creator: { name: string } };

export interface Decisions {
  /** Decides at once on the screen, tells the server, offers undo for 5 seconds. Rows the decision does not fit are left out. */
  decide: (rows: readonly Decidable[], decision: Decision, reason?: DeclineReason) => Promise<void>;
  /** Takes the last decision back while its 5 seconds last. */
  undoLast: () => void;
}

const UNDO_MS = 5000;
const DONE = { accept: 'accepted', decline: 'declined', reset: 'reset' } as const;

interface Refusal {
  id: string;
  text: string;
}

/** Accept, decline, reset: optimistic, with undo (APP-2). */
export function useDecisions(campaignId: string): Decisions {
  const client = useQueryClient();
  const { t } = useTranslation('applications');
  const last = useRef<{ notice: string; undo: () => void } | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  /** Sends one round and shows it at once; answers what the server refused. */
  const send = useCallback(
    async (round: readonly BulkDecision[], before: ReadonlyMap<string, ApplicationState>): Promise<Refusal[]> => {
      const moves = round.flatMap(({ id, decision }) => {
        const from = before.get(id);
        const to = from === undefined ? null : stateAfter(from, decision);
        return from === undefined || to === null ? [] : [[id, { from, to }] as const];
      });
      setPending(client, campaignId, (pending) => ({ ...pending, ...Object.fromEntries(moves) }));
      // One after the other: a decision and its undo must not overtake each other.
      const turn = queue.current.then(() => deliver(client, campaignId, round));
      const answered = turn.catch((error: unknown): Refusal[] => round.map(({ id }) => ({ id, text: problemText(error) })));
      queue.current = answered;
      const refusals = await answered;
      const refused = new Set(refusals.map(({ id }) => id));
      const taken = moves.filter(([id]) => !refused.has(id));
      // In one go: otherwise a row would flash in its old state between the two.
      notifyManager.batch(() => {
        keepStates(client, campaignId, new Map(taken.map(([id, { to }]) => [id, to])));
        client.setQueryData(
          selectionQuery(campaignId).queryKey,
          (selection: Selection | undefined) =>
            selection &&
            movedCounts(
              selection,
              taken.map(([, change]) => change),
            ),
        );
        setPending(client, campaignId, (pending) => without(pending, new Map(moves)));
      });
      // The lists know the new states already; what was refused, and other filters, are read again.
      const active = refusals.length > 0 ? 'active' : 'none';
      void client.invalidateQueries({ queryKey: applicationKeys.ofCampaign(campaignId), refetchType: active });
      void client.invalidateQueries({ queryKey: applicationKeys.selection(campaignId) });
      if (round.length > 1) for (const { id } of round) void client.invalidateQueries({ queryKey: applicationKeys.one(id) });
      return refusals;
    },
    [client, campaignId],
  );

  const decide = useCallback(
    async (rows: readonly Decidable[], decision: Decision, reason?: DeclineReason): Promise<void> => {
      const fitting = rows.filter(({ state }) => stateAfter(state, decision) !== null);
      const [first] = fitting;
      if (first === undefined) return;
      if (last.current !== null) void hideNotice(last.current.notice);
      const round = fitting.map(({ id }) => ({ id, decision, ...(reason === undefined ? {} : { reason }) }));
      const sent = send(round, new Map(fitting.map(({ id, state }) => [id, state])));

      const undo = async (): Promise<void> => {
        const refused = new Set((await sent).map(({ id }) => id));
        const after = new Map(fitting.map(({ id, state }) => [id, stateAfter(state, decision) ?? state]));
        for (const steps of undoRounds(
          fitting.filter(({ id }) => !refused.has(id)),
          decision,
        )) {
          const refusals = await send(steps, after);
          if (refusals[0]) return void notify({ color: 'red', message: refusals[0].text });
          for (const step of steps) after.set(step.id, stateAfter(after.get(step.id) ?? 'applied', step.decision) ?? 'applied');
        }
      };
      const done = DONE[decision];
      const message =
        fitting.length === 1 ? t(`done.${done}One`, { name: first.creator.name }) : t(`done.${done}`, { count: fitting.length });
      last.current = offerUndo(message, undoRounds(fitting, decision).length > 0 ? () => void undo() : null);

      const refusals = await sent;
      if (refusals.length === 0) return;
      if (refusals.length === fitting.length) void hideNotice(last.current.notice);
      void notify({
        color: 'red',
        title: t('done.refused', { count: refusals.length }),
        message: [...new Set(refusals.map(({ text }) => text))].join(' '),
      });
    },
    [send, t],
  );

  const undoLast = useCallback(() => last.current?.undo(), []);
  return useMemo(() => ({ decide, undoLast }), [decide, undoLast]);
}

let notices = 0;

/** Shows what was done; only the newest decision can be taken back, so older messages leave. */
function offerUndo(message: string, undo: (() => void) | null): { notice: string; undo: () => void } {
  notices += 1;
  const notice = `decision-${notices}`;
  let open = undo !== null;
  const run = (): void => {
    if (!open) return;
    open = false;
    void hideNotice(notice);
    undo?.();
  };
  void notify({
    id: notice,
    autoClose: UNDO_MS,
    // Below stands the bar with the button to confirm, which must stay free.
    position: window.innerWidth > 768 ? 'top-center' : 'bottom-center',
    onClose: () => {
      open = false;
    },
    message: <UndoNotice message={message} {...(undo === null ? {} : { onUndo: run })} />,
  });
  return { notice, undo: run };
}

/** One call for one row, else in parts of what the server takes at once. */
async function deliver(client: QueryClient, campaignId: string, round: readonly BulkDecision[]): Promise<Refusal[]> {
  const [only] = round;
  if (only !== undefined && round.length === 1) {
    client.setQueryData(applicationKeys.one(only.id), await sendDecision(only.id, only.decision, only.reason));
    return [];
  }
  const refusals: Refusal[] = [];
  for (const part of chunks(round, BULK_LIMIT)) {
    try {
      for (const { id, ok, error } of await sendDecisions(campaignId, part)) if (!ok) refusals.push({ id, text: error?.detail ?? '' });
    } catch (error) {
      refusals.push(...part.map(({ id }) => ({ id, text: problemText(error) })));
    }
  }
  return refusals;
}

function setPending(client: QueryClient, campaignId: string, change: (pending: PendingDecisions) => PendingDecisions): void {
  client.setQueryData<PendingDecisions>(applicationKeys.pending(campaignId), (pending) => change(pending ?? {}));
}

/** Leaves newer decisions on the same rows alone. */
function without(pending: PendingDecisions, settled: ReadonlyMap<string, Pending>): PendingDecisions {
  return Object.fromEntries(Object.entries(pending).filter(([id, change]) => settled.get(id) !== change));
}

const NONE: PendingDecisions = {};

/** Decisions on their way. */
export function usePending(campaignId: string): PendingDecisions {
  return useQuery(pendingQuery(campaignId)).data ?? NONE;
}

/** Selection with decisions on their way; undefined while loading. */
export function useSelection(campaignId: string) {
  const query = useQuery(selectionQuery(campaignId));
  const pending = usePending(campaignId);
  const selection = useMemo(() => query.data && movedCounts(query.data, Object.values(pending)), [query.data, pending]);
  return { ...query, selection };
}
