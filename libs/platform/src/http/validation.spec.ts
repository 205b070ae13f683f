import { describe, expect, it } from 'vitest';
import { RuleError } from './domain-error.js';
import { PageQuery } from './paging.js';
import { DtoPipe } from './validation.js';

describe('valid queries are remembered', () => {
  const pipe = new DtoPipe();
  const read = (value: Record<string, unknown>) => pipe.transform(value, { type: 'query', metatype: PageQuery }) as Promise<PageQuery>;

  it('the same text is the same object, and nobody can change it for the others', async () => {
    const first = await read({ limit: '7', include: 'total' });
    expect(first).toEqual({ limit: 7, include: ['total'] });
    expect(await read({ limit: '7', include: 'total' })).toBe(first);
    expect(() => (first.limit = 8)).toThrow(TypeError);
    expect(() => first.include!.push('all')).toThrow(TypeError);
  });

  it('another text is read for itself, also by another class', async () => {
    class Other extends PageQuery {}
    expect(await read({ limit: '8' })).toEqual({ limit: 8 });
    const other = await pipe.transform({ limit: '8' }, { type: 'query', metatype: Other });
    expect(other).toBeInstanceOf(Other);
  });

  it('a wrong query stays wrong', async () => {
    for (const _ of [1, 2]) await expect(read({ limit: '0' })).rejects.toBeInstanceOf(RuleError);
  });

  it('the memory is bounded', async () => {
    const first = await read({ cursor: 'a' });
    for (let i = 0; i < 600; i++) await read({ cursor: `c${i}` });
    expect(await read({ cursor: 'a' })).not.toBe(first);
  });
});
