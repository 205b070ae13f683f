import { describe, expect, it } from 'vitest';
import type { ApiKey } from './api-keys.queries.js';
import { changesOf, valuesOf } from './key-values.js';

const key: ApiKey = {
  id: 'k',
  name: 'Shop',
  start: 'of_test_abcd',
  state: 'active',
  permissions: ['campaigns.read', 'billing.read'],
  brandIds: null,
  createdBy: { userId: 'u', name: 'Mia', member: true },
  createdAt: '2026-01-01T00:00:00.000Z',
  lastUsedAt: null,
  expiresAt: null,
  revokedAt: null,
  oldSecretUntil: null,
  version: 3,
  can: { change: true, rotate: true, revoke: true },
};

describe('changes of a key', () => {
  it('ACC-8 says only what differs, so that a rename is no word about rights', () => {
    expect(changesOf(key, valuesOf(key), 0)).toEqual({});
    expect(changesOf(key, { ...valuesOf(key), name: ' Till ', permissions: [...key.permissions].reverse() }, 0)).toEqual({ name: 'Till' });
  });

  it('ACC-8 narrows to brands and opens again to every brand', () => {
    const narrowed = changesOf(key, { ...valuesOf(key), everyBrand: false, brandIds: ['b'] }, 0);
    expect(narrowed).toEqual({ brandIds: ['b'] });
    const other = { ...key, brandIds: ['b'] };
    expect(changesOf(other, { ...valuesOf(other), everyBrand: true }, 0)).toEqual({ brandIds: null });
  });

  it('ACC-8 moves the end, or takes it away', () => {
    expect(changesOf(key, { ...valuesOf(key), days: '30' }, 0)).toEqual({ expiresAt: '1970-01-31T00:00:00.000Z' });
    expect(changesOf(key, { ...valuesOf(key), days: '0' }, 0)).toEqual({ expiresAt: null });
  });
});
