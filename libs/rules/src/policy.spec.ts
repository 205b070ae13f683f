import { describe, it, expect } from 'vitest';
import { DELIVERABLES_TABLE } from './deliverables.js';
import { POLICY } from './policy.js';

describe('policy', () => {
  it('cannot be changed at run time, in no depth', () => {
    const frozen = (value: object): boolean =>
      Object.isFrozen(value) && Object.values(value).every((inner) => typeof inner !== 'object' || inner === null || frozen(inner));
    expect(frozen(POLICY)).toBe(true);
  });

  it('CAM-4 the deliverables table has rising limits and one open end', () => {
    const limits = DELIVERABLES_TABLE.rows.map((row) => row.upTo ?? Infinity);
    expect(limits).toEqual([...limits].sort((a, b) => a - b));
    expect(limits.filter((limit) => limit === Infinity)).toHaveLength(1);
  });
});
