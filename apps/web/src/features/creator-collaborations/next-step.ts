import type { CollaborationState, Deliverable, HandOver, NextStepCode } from './creator-collaborations.types.js';

/** Steps with a button first, then those where one waits. */
export type StepCode =
  | 'connect'
  | 'confirm-address'
  | 'confirm-receipt'
  | 'assign'
  | 'repair'
  | 'post'
  | 'make-video'
  | 'wait-shipping'
  | 'wait-parcel'
  | 'wait-voucher'
  | 'wait-access'
  | 'wait-start'
  | 'wait-make'
  | 'wait-results'
  | 'none';

export interface Step {
  code: StepCode;
  /** Until when, or when it begins; null without a date. */
  at: string | null;
  /** The creator has something to do. */
  act: boolean;
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

/** Whether a content could fulfil something that is still owed. */
function isWanted({ kind }: ContentFacts, pieces: readonly PieceFacts[]): boolean {
  return pieces.some(
    (piece) => piece.state === 'owed' && (piece.kind === kind || (piece.kind === 'post_or_reel' && (kind === 'post' || kind === 'reel'))),
  );
}

/**
 * Exactly one next step of a collaboration (interface.md, Creator: My campaigns): what the collaboration says, refined by its parcel
 * and by contents that wait for a tap or a correction and would fulfil something owed.
 */
export function oneStep(
  collaboration: Facts,
  shipment: ShipmentFacts | null = null,
  contents: readonly ContentFacts[] = [],
  pieces: readonly PieceFacts[] = [],
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
      return wait(collaboration.campaign.type === 'ugc' ? 'wait-make' : 'wait-start');
    // UGC is delivered, not published: nothing of it is found on a platform
    case 'submit_video':
      return act('make-video');
    case 'post_content':
      // Where something is missing (say, the yes to a draft) a tap alone does not make it count
      if (
        wanted.some(
          ({ state, obstacle }) =>
            (state === 'offered' && obstacle !== 'missing') || (state === 'incomplete' && obstacle === 'unconfirmed'),
        )
      ) {
        return act('assign');
      }
      if (wanted.some(({ state, obstacle }) => (state === 'offered' || state === 'incomplete') && obstacle === 'missing'))
        return act('repair');
      return act('post');
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
