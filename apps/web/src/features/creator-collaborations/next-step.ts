import type { CollaborationState, Deliverable, HandOver, NextStepCode } from './creator-collaborations.types.js';

/** Steps with a button first, then those where one waits. */
export type StepCode =
  | 'connect'
  | 'confirm-address'
  | 'confirm-receipt'
  | 'assign'
  | 'repair'
  | 'revise-draft'
  | 'post-approved'
  | 'show-draft'
  | 'post'
  | 'make-video'
  | 'wait-shipping'
  | 'wait-parcel'
  | 'wait-voucher'
  | 'wait-access'
  | 'wait-start'
  | 'wait-make'
  | 'wait-draft'
  | 'wait-results'
  | 'none';

export interface Step {
  code: StepCode;
  /** Until when, or when it begins; null without a date. */
  at: string | null;
  /** The creator has something to do. */
  act: boolean;
  /** The piece it is about, where it is one. */
  pieceId?: string;
}

interface Facts {
  state: CollaborationState;
  handOver: HandOver;
  campaign: { type: string };
  nextStep: { code: NextStepCode; at: string | null };
}

interface ShipmentFacts {
  state: string;
  addressConfirmedAt: string | null;
  receiptAssumedAt: string | null;
  can: { confirmAddress?: boolean; confirmReceipt?: boolean };
}

interface ContentFacts {
  kind: string;
  state: string;
  obstacle: string | null;
}

interface PieceFacts {
  kind: Deliverable['kind'];
  state: Deliverable['state'];
}

/** What is known of a draft (CAM-7). */
interface DraftFacts {
  deliverable: { id: string };
  state: string;
  answerDueAt: string | null;
  revisionDueAt: string | null;
}

/** Drafts where the terms ask for them, and the pieces that need one. */
export interface DraftsFacts {
  asked: boolean;
  items: readonly DraftFacts[];
  missing: readonly { id: string }[];
}

/**
 * The step before a post whose draft is asked for: what the brand wants changed first, then what can be posted, then what is still to be
 * shown; else one waits for the answer that is due first. Null where no draft holds anything up.
 * @param posting posts count already
 */
export function draftStep(drafts: DraftsFacts | undefined, posting: boolean, deadline: string | null): Step | null {
  if (!drafts?.asked) return null;
  const inState = (state: string): DraftFacts[] => drafts.items.filter((draft) => draft.state === state);
  const [revise] = inState('changes_requested').toSorted((a, b) => (a.revisionDueAt ?? '').localeCompare(b.revisionDueAt ?? ''));
  if (revise) return { code: 'revise-draft', at: revise.revisionDueAt, act: true, pieceId: revise.deliverable.id };
  const [approved] = inState('approved');
  if (posting && approved) return { code: 'post-approved', at: deadline, act: true, pieceId: approved.deliverable.id };
  const [open] = [...drafts.missing, ...inState('withdrawn').map(({ deliverable }) => deliverable)];
  if (open) return { code: 'show-draft', at: posting ? deadline : null, act: true, pieceId: open.id };
  const [waiting] = inState('submitted').toSorted((a, b) => (a.answerDueAt ?? '').localeCompare(b.answerDueAt ?? ''));
  return waiting ? { code: 'wait-draft', at: waiting.answerDueAt, act: false, pieceId: waiting.deliverable.id } : null;
}

/** Whether a content could fulfil something that is still owed. */
function isWanted({ kind }: ContentFacts, pieces: readonly PieceFacts[]): boolean {
  return pieces.some(
    (piece) => piece.state === 'owed' && (piece.kind === kind || (piece.kind === 'post_or_reel' && (kind === 'post' || kind === 'reel'))),
  );
}

/**
 * Exactly one next step of a collaboration (interface.md, Creator: My campaigns): what the collaboration says, refined by its parcel,
 * by contents that wait for a tap or a correction and would fulfil something owed, and by drafts.
 */
export function oneStep(
  collaboration: Facts,
  shipment: ShipmentFacts | null = null,
  contents: readonly ContentFacts[] = [],
  pieces: readonly PieceFacts[] = [],
  drafts?: DraftsFacts,
): Step {
  const wanted = contents.filter((content) => isWanted(content, pieces));
  const { code, at } = collaboration.nextStep;
  const act = (step: StepCode, until: string | null = at): Step => ({ code: step, at: until, act: true });
  const wait = (step: StepCode, until: string | null = at): Step => ({ code: step, at: until, act: false });
  // A parcel in hand opens the posting window, so it comes before everything.
  if (shipment?.can.confirmReceipt) return act('confirm-receipt', shipment.receiptAssumedAt);
  if (code === 'connect_account') return act('connect');
  switch (code) {
    case 'wait_for_product':
      if (shipment?.can.confirmAddress && shipment.addressConfirmedAt === null) return act('confirm-address', null);
      return shipment?.state === 'sent' ? wait('wait-parcel', shipment.receiptAssumedAt) : wait('wait-shipping', null);
    case 'wait_for_voucher':
      return wait('wait-voucher', null);
    case 'wait_for_access':
      return wait('wait-access', null);
    case 'wait_for_start':
      return draftStep(drafts, false, null) ?? wait(collaboration.campaign.type === 'ugc' ? 'wait-make' : 'wait-start');
    // UGC is delivered, not published: nothing of it is found on a platform
    case 'submit_video':
      return act('make-video');
    case 'post_content':
      if (wanted.some(({ state, obstacle }) => state === 'offered' || (state === 'incomplete' && obstacle === 'unconfirmed'))) {
        return act('assign');
      }
      if (wanted.some(({ state, obstacle }) => state === 'incomplete' && obstacle === 'missing')) return act('repair');
      return draftStep(drafts, true, at) ?? act('post');
    case 'wait_for_results':
      return contents.some(({ state }) => state === 'removed') ? act('repair', null) : wait('wait-results');
    case 'none':
      return wait('none', null);
  }
}

export interface Stage {
  key: 'apply' | 'chosen' | 'product' | 'post' | 'results';
  when: 'done' | 'now' | 'next';
}

interface StageFacts {
  state: CollaborationState;
  handOver: HandOver;
  windowStartsAt: string | null;
  deliverables: { total: number; done: number };
  frozenAt: string | null;
}

const STOPPED: readonly CollaborationState[] = ['no_show', 'ended_by_agreement', 'removed'];

/** The way of a collaboration as steps; one where nothing is handed over has no product step. */
export function stagesOf(facts: StageFacts): Stage[] {
  const { state, handOver, windowStartsAt, deliverables, frozenAt } = facts;
  const posted = deliverables.total > 0 && deliverables.done >= deliverables.total;
  const done: Record<Stage['key'], boolean> = {
    apply: true,
    chosen: true,
    product: windowStartsAt !== null,
    post: posted || state === 'fulfilled' || state === 'completed',
    results: frozenAt !== null || state === 'completed',
  };
  const keys: Stage['key'][] = [
    'chosen',
    ...(handOver === 'none' || handOver === 'attend' ? [] : (['product'] as const)),
    'post',
    'results',
  ];
  const current = STOPPED.includes(state) ? undefined : keys.find((key) => !done[key]);
  return keys.map((key) => ({ key, when: done[key] ? 'done' : key === current ? 'now' : 'next' }));
}

/** The same way seen from an open application: everything from being chosen on lies ahead. */
export const APPLIED_STAGES: readonly Stage[] = [
  { key: 'apply', when: 'done' },
  { key: 'chosen', when: 'now' },
  { key: 'product', when: 'next' },
  { key: 'post', when: 'next' },
  { key: 'results', when: 'next' },
];
