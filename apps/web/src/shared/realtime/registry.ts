import type { QueryKey } from '@tanstack/react-query';

/** What the `/live` namespace sends (api.md 4): no content, only what changed. */
export interface LiveChange {
  entity: string;
  id: string;
}

type KeysOf = (id: string) => readonly QueryKey[];

const registry = new Map<string, Set<KeysOf>>();

/**
 * Tells which queries to read again when a thing changes:
 * `onLiveChange('campaign', (id) => [campaignKeys.one(id), campaignKeys.lists()])`. Call it once, beside the queries.
 */
export function onLiveChange(entity: string, keysOf: KeysOf): void {
  const known = registry.get(entity) ?? new Set();
  known.add(keysOf);
  registry.set(entity, known);
}

/** All query keys that depend on this thing. */
export function keysFor(change: LiveChange): QueryKey[] {
  return [...(registry.get(change.entity) ?? [])].flatMap((keysOf) => [...keysOf(change.id)]);
}
