import { describe, expect, it } from 'vitest';
import { fieldChanges } from './audit-log.format.js';
import { startOfDay } from './audit-log.queries.js';

describe('audit log', () => {
  it('ACC-9 tells changes, secrets and other facts apart', () => {
    expect(
      fieldChanges({
        name: { from: 'a', to: 'b' },
        passwordHash: {},
        count: 3,
        filter: { state: 'open' },
        role: { to: 'admin' },
        id: { to: 'x' },
        version: { from: 1, to: 2 },
      }),
    ).toEqual([
      { field: 'name', from: 'a', to: 'b', hidden: false },
      { field: 'passwordHash', hidden: true },
      { field: 'count', to: 3, hidden: false },
      { field: 'filter', to: { state: 'open' }, hidden: false },
      { field: 'role', to: 'admin', hidden: false },
    ]);
  });

  it('ACC-9 days of the filter are whole days of the reader', () => {
    expect(startOfDay('2026-03-31', 1)).toBe(new Date(2026, 3, 1).toISOString());
    expect(startOfDay('yesterday')).toBeUndefined();
    expect(startOfDay(undefined)).toBeUndefined();
  });
});
