import type { ApiKey, ApiKeyChange } from './api-keys.queries.js';
import { expiryAfter } from './scopes.js';

/** What the form of a key holds. */
export interface KeyValues extends Record<string, unknown> {
  name: string;
  permissions: string[];
  everyBrand: boolean;
  brandIds: string[];
  /** Days from now, `0` for never, `KEEP` for the end it has. */
  days: string;
}

export const KEEP = 'keep';

export const NEW_KEY: KeyValues = { name: '', permissions: [], everyBrand: true, brandIds: [], days: '90' };

export function valuesOf({ name, permissions, brandIds }: ApiKey): KeyValues {
  return { name, permissions, everyBrand: brandIds === null, brandIds: brandIds ?? [], days: KEEP };
}

/**
 * Only what differs: whoever may less than a key may still rename it, while every word about its rights would be refused (ACC-8).
 */
export function changesOf(key: ApiKey, { name, permissions, everyBrand, brandIds, days }: KeyValues, now: number): ApiKeyChange {
  const wanted = everyBrand ? null : brandIds;
  return {
    ...(name.trim() !== key.name && { name: name.trim() }),
    ...(!same(permissions, key.permissions) && { permissions }),
    ...(!same(wanted, key.brandIds) && { brandIds: wanted }),
    ...(days !== KEEP && { expiresAt: expiryAfter(Number(days), now) }),
  };
}

function same(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((item) => other.includes(item));
}
