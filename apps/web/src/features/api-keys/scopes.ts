import type { PermissionText } from './api-keys.queries.js';

/** Belong to persons: no key ever holds them. */
const PERSONS_ONLY = ['identity.delete-organisation', 'identity.transfer-ownership'];

export interface Scope {
  permission: string;
  label: string;
  description: string | null;
}

export interface ScopeGroup {
  group: string;
  scopes: Scope[];
}

/** What this person can give to a key: at most what they hold themselves, grouped as the server groups it; unnamed ones last. */
export function scopeGroups(held: readonly string[], texts: readonly PermissionText[]): ScopeGroup[] {
  const groups = new Map<string, Scope[]>();
  const known = new Map(texts.map((text) => [text.permission, text]));
  const order = texts.map(({ permission }) => permission);
  const given = held.filter((permission) => !PERSONS_ONLY.includes(permission));
  for (const permission of [...order.filter((one) => given.includes(one)), ...given.filter((one) => !known.has(one))]) {
    const text = known.get(permission);
    const group = text?.group ?? 'other';
    groups.set(group, [
      ...(groups.get(group) ?? []),
      { permission, label: text?.label ?? permission, description: text?.description ?? null },
    ]);
  }
  return [...groups].map(([group, scopes]) => ({ group, scopes }));
}

/** Reading needs nothing of what changes things: the permissions that only look. */
export function isReading(permission: string): boolean {
  return /\.read(-|$)/.test(permission) || permission === 'reporting.export';
}

/** Groups that have a name in our texts. */
const GROUPS = [
  'campaigns',
  'creators',
  'applications',
  'collaborations',
  'shipping',
  'chat',
  'content',
  'reporting',
  'billing',
  'organisation',
] as const;

export function knownGroup(group: string): (typeof GROUPS)[number] | 'other' {
  return GROUPS.find((name) => name === group) ?? 'other';
}

/** Days after which a key ends by itself; 0 is never. */
export const EXPIRY_DAYS = [30, 90, 365, 0] as const;

/** The instant so many days after `now`; null for never. */
export function expiryAfter(days: number, now: number): string | null {
  return days === 0 ? null : new Date(now + days * 86_400_000).toISOString();
}
