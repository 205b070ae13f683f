import { RELATION_STAGES, type RelationKind, type RelationStage } from '../contract/relations.js';

export const RELATION_LIMITS = { tags: 20, tagLength: 40, notes: 1_000, openTasks: 200, text: 2_000, taskText: 300 } as const;

const STAGE_OF: Partial<Record<RelationKind, RelationStage>> = {
  invited: 'outreach',
  applied: 'negotiation',
  accepted: 'negotiation',
  confirmed: 'awaiting_post',
  fulfilled: 'posted',
};

/** Whether such a fact can move a stage at all. */
export const leads = (kind: RelationKind): boolean => STAGE_OF[kind] !== undefined;

const rank = (stage: RelationStage): number => RELATION_STAGES.indexOf(stage);

/**
 * Where this moves a relationship; null: stays. Only forward: what was set by hand stays until something leads beyond it, and nobody falls
 * back from posted or ambassador by taking part again (GRP-4).
 */
export function stageAfter(kind: RelationKind, stage: RelationStage): RelationStage | null {
  const next = STAGE_OF[kind];
  return next && rank(next) > rank(stage) ? next : null;
}

/** The later of two stages. */
export const further = (a: RelationStage, b: RelationStage): RelationStage => (rank(a) >= rank(b) ? a : b);

/** Trimmed, without empty ones, each once whatever its capitals; the brand's own way of writing a tag wins. */
export function tidyTags(tags: readonly string[], known: readonly string[]): string[] {
  const written = new Map(known.map((tag) => [tag.toLowerCase(), tag]));
  const kept = new Map<string, string>();
  for (const tag of tags.map((each) => each.trim()).filter((each) => each !== '')) {
    const key = tag.toLowerCase();
    if (!kept.has(key)) kept.set(key, written.get(key) ?? tag);
  }
  return [...kept.values()];
}
