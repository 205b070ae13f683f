import { describe, expect, it } from 'vitest';
import { oneOf, text, compact } from './search.js';

describe('address', () => {
  it('what a page does not understand of its address is gone when the router lays the answer over it', () => {
    const raw: Record<string, unknown> = { state: 'nonsense', q: 7 };
    const read = { ...raw, ...compact({ state: oneOf(['open', 'decided'] as const, raw['state']), q: text(raw['q']) }) };
    expect(read['state']).toBeUndefined();
    expect(read['q']).toBe('7');
  });
});
