import { describe, expect, it } from 'vitest';
import { oneStep, stagesOf } from './next-step.js';

const INSTAGRAM = { type: 'instagram' } as const;
const waiting = {
  state: 'waiting',
  addressConfirmedAt: null,
  receiptAssumedAt: null,
  can: { confirmAddress: true, confirmReceipt: false },
};
const sent = {
  state: 'sent',
  addressConfirmedAt: '2026-04-01T10:00:00Z',
  receiptAssumedAt: '2026-04-09T22:00:00Z',
  can: { confirmReceipt: true },
};

function preparing(code: Parameters<typeof oneStep>[0]['nextStep']['code'], at: string | null = null) {
  return { state: 'preparing', handOver: 'ship', campaign: INSTAGRAM, nextStep: { code, at } } as const;
}

const posting = {
  state: 'active',
  handOver: 'ship',
  campaign: INSTAGRAM,
  nextStep: { code: 'post_content', at: '2026-04-20T22:00:00Z' },
} as const;

describe('oneStep', () => {
  it('SHP-1 asks for the address first, then waits for the parcel', () => {
    expect(oneStep(preparing('wait_for_product'), waiting)).toEqual({ code: 'confirm-address', at: null, act: true });
    const confirmed = { ...waiting, addressConfirmedAt: '2026-04-01T10:00:00Z' };
    expect(oneStep(preparing('wait_for_product'), confirmed)).toEqual({ code: 'wait-shipping', at: null, act: false });
    expect(oneStep(preparing('wait_for_product')).code).toBe('wait-shipping');
  });

  it('SHP-4 a parcel on its way asks for its receipt before anything else', () => {
    expect(oneStep(preparing('wait_for_product'), sent)).toEqual({ code: 'confirm-receipt', at: '2026-04-09T22:00:00Z', act: true });
    expect(oneStep(preparing('connect_account'), sent).code).toBe('confirm-receipt');
  });

  it('SYN-5 a lost account comes before posting', () => {
    expect(oneStep({ ...posting, nextStep: { code: 'connect_account', at: null } }).code).toBe('connect');
  });

  it('SYN-2 a found content that needs one tap comes before a correction, and that before posting', () => {
    const pieces = [
      { kind: 'story', state: 'owed' },
      { kind: 'post_or_reel', state: 'owed' },
    ] as const;
    const offered = { kind: 'story', state: 'offered', obstacle: 'unconfirmed' };
    const missing = { kind: 'reel', state: 'incomplete', obstacle: 'missing' };
    const matched = { kind: 'story', state: 'matched', obstacle: null };
    expect(oneStep(posting, null, [missing, offered], pieces).code).toBe('assign');
    expect(oneStep(posting, null, [missing, matched], pieces).code).toBe('repair');
    // CAM-7: a story posted without an approved draft
    expect(oneStep(posting, null, [{ ...offered, obstacle: 'missing' }], pieces).code).toBe('repair');
    expect(oneStep(posting, null, [{ kind: 'story', state: 'incomplete', obstacle: 'copy' }], pieces)).toEqual({
      code: 'post',
      at: '2026-04-20T22:00:00Z',
      act: true,
    });
  });

  it('SYN-2 a faulty content of a kind that is not owed any more asks for nothing', () => {
    const pieces = [
      { kind: 'story', state: 'owed' },
      { kind: 'post_or_reel', state: 'met' },
    ] as const;
    expect(oneStep(posting, null, [{ kind: 'post', state: 'incomplete', obstacle: 'missing' }], pieces).code).toBe('post');
  });

  it('SYN-1 UGC videos are made, never found: contents of the account change nothing', () => {
    const making = {
      state: 'active',
      handOver: 'none',
      campaign: { type: 'ugc' },
      nextStep: { code: 'submit_video', at: '2026-04-20T22:00:00Z' },
    } as const;
    const found = [{ kind: 'video', state: 'offered', obstacle: null }];
    expect(oneStep(making, null, found, [{ kind: 'video', state: 'owed' }])).toEqual({
      code: 'make-video',
      at: '2026-04-20T22:00:00Z',
      act: true,
    });
  });

  it('CAM-5 UGC waits for its time to film, everything else for its time to post', () => {
    const soon = preparing('wait_for_start', '2026-04-06T22:00:00Z');
    expect(oneStep({ ...soon, campaign: { type: 'ugc' } })).toEqual({ code: 'wait-make', at: '2026-04-06T22:00:00Z', act: false });
    expect(oneStep(soon).code).toBe('wait-start');
  });

  it('SYN-3 a removed content is to be repaired although everything was done', () => {
    const done = {
      state: 'fulfilled',
      handOver: 'ship',
      campaign: INSTAGRAM,
      nextStep: { code: 'wait_for_results', at: '2026-04-27T22:00:00Z' },
    } as const;
    expect(oneStep(done, null, [{ kind: 'reel', state: 'removed', obstacle: null }])).toEqual({ code: 'repair', at: null, act: true });
    expect(oneStep(done).act).toBe(false);
  });
});

describe('stagesOf', () => {
  const facts = {
    state: 'preparing',
    handOver: 'ship',
    windowStartsAt: null,
    deliverables: { total: 3, done: 0 },
    frozenAt: null,
  } as const;
  const shown = (given: Parameters<typeof stagesOf>[0]): string =>
    stagesOf(given)
      .map(({ key, when }) => `${key}:${when}`)
      .join(' ');

  it('COL-1 exactly one step is now while a collaboration runs', () => {
    expect(shown(facts)).toBe('chosen:done product:now post:next results:next');
    expect(shown({ ...facts, state: 'active', windowStartsAt: '2026-04-06T22:00:00Z' })).toBe(
      'chosen:done product:done post:now results:next',
    );
    expect(shown({ ...facts, state: 'fulfilled', windowStartsAt: '2026-04-06T22:00:00Z', deliverables: { total: 3, done: 3 } })).toBe(
      'chosen:done product:done post:done results:now',
    );
  });

  it('COL-1 nothing is now after it stopped, and cash only has no product step', () => {
    expect(shown({ ...facts, state: 'no_show' })).toBe('chosen:done product:next post:next results:next');
    expect(shown({ ...facts, handOver: 'none' })).toBe('chosen:done post:now results:next');
  });
});
