import { describe, expect, it } from 'vitest';
import { Recent } from './recent.js';

/** Work that counts how often it was done. */
function counted() {
  const recent = new Recent<string>(2);
  const made: string[] = [];
  const ask = (key: string) =>
    recent.of(key, () => {
      made.push(key);
      return key === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve(`made ${key}`);
    });
  return { made, ask };
}

describe('Recent', () => {
  it('does the same work once, also for callers at the same time', async () => {
    const { made, ask } = counted();
    expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['made a', 'made a', 'made b']);
    expect(await ask('a')).toBe('made a');
    expect(made).toEqual(['a', 'b']);
  });

  it('lets go of what nobody asked for the longest', async () => {
    const { made, ask } = counted();
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not keep what failed', async () => {
    const { made, ask } = counted();
    await expect(ask('bad')).rejects.toThrow('bad');
    await expect(ask('bad')).rejects.toThrow('bad');
    expect(made).toEqual(['bad', 'bad']);
  });
});
