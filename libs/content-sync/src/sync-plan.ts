import { assign, type AssignmentCandidate, type ContentKind, type Match } from '@app/rules';
import type { CollaborationFacts, DeliverableFacts } from '@app/collaborations';
import type { ContentFacts } from './contract/content-sync.api.js';
import type { MediaItem } from './instagram/media.item.js';
import type { ApprovedDraft } from './drafts/drafts.repository.js';
import { compareWith } from './drafts/draft-mark.js';
import { kindsOf, marksOf, obstacleOf, type RequirementMark } from './requirements.js';

/** A collaboration with the deliverables that a content could fulfil now. */
export interface SyncTarget {
  facts: CollaborationFacts;
  open: readonly DeliverableFacts[];
  /** Its approved drafts; left out when its terms ask for none (CAM-7). */
  drafts?: readonly ApprovedDraft[];
}

/** What is stored of a media already, per collaboration. */
export interface KnownContent {
  collaborationId: string;
  platformMediaId: string;
  state: ContentFacts['state'];
  requirements: readonly RequirementMark[];
  copyState: string;
  source: 'sync' | 'link';
}

/** What one media becomes towards one collaboration. */
export interface Decision {
  item: MediaItem;
  collaborationId: string;
  state: 'matched' | 'incomplete' | 'offered' | 'too_early' | 'extra';
  requirements: RequirementMark[];
  deliverableId: string | null;
}

interface Compared {
  target: SyncTarget;
  match: Match;
  requirements: RequirementMark[];
  obstacle: ReturnType<typeof obstacleOf>;
}

const SETTLED: readonly string[] = ['matched', 'extra', 'waived', 'removed'];

/**
 * Decides on every media found (rules.md 4). What is settled stays; nothing is assigned by time alone. Complete contents are dealt to
 * open deliverables first, then those that only wait for a confirmation; what is missing something belongs to the collaboration with the
 * earliest deadline that still owes content.
 */
export function planSync(items: readonly MediaItem[], targets: readonly SyncTarget[], known: readonly KnownContent[]): Decision[] {
  const ordered = [...targets].sort(
    (a, b) =>
      (a.facts.deadlineAt?.getTime() ?? 0) - (b.facts.deadlineAt?.getTime() ?? 0) ||
      a.facts.confirmedAt.getTime() - b.facts.confirmedAt.getTime(),
  );
  const loose = items.filter((item) => !known.some((row) => row.platformMediaId === item.id && SETTLED.includes(row.state)));
  const drafts = new Set<string>();
  const inTime = [...loose].sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
  const compared = new Map(inTime.map((item) => [item.id, compareAll(item, ordered, known, drafts)]));
  const dealt = deal(loose, compared, ordered);
  const rest = loose.filter((item) => !dealt.some((decision) => decision.item.id === item.id));
  return [...dealt, ...rest.flatMap((item) => undecided(item, compared.get(item.id) ?? [], known))];
}

/** `drafts`: deliverables whose draft has spoken for a content already; grows. */
function compareAll(item: MediaItem, targets: readonly SyncTarget[], known: readonly KnownContent[], drafts: Set<string>): Compared[] {
  return targets.flatMap((target): Compared[] => {
    const judged = compareWith(item, target, drafts);
    if (!judged) return [];
    const { match, draftOf } = judged;
    if (draftOf && match.verdict === 'matched') drafts.add(draftOf);
    const row = known.find((each) => each.platformMediaId === item.id && each.collaborationId === target.facts.id);
    const requirements = marksOf(match, row?.requirements);
    return [{ target, match, requirements, obstacle: obstacleOf(requirements, row?.copyState === 'kept') }];
  });
}

/** Contents that match: first those without an obstacle, so that none of them loses its place to one that waits. */
function deal(items: readonly MediaItem[], compared: ReadonlyMap<string, Compared[]>, targets: readonly SyncTarget[]): Decision[] {
  const used = new Set<string>();
  const round = (wanted: (candidate: Compared) => boolean, finish: (deliverableId: string | null) => Decision['state'], keep: boolean) =>
    assign(
      items.flatMap((item) => {
        const satisfied = (compared.get(item.id) ?? []).filter((each) => each.match.verdict === 'matched');
        if (satisfied.length === 0 || !satisfied.every(wanted)) return [];
        return [
          { contentId: item.id, kind: item.kind, takenAt: item.takenAt, collaborationIds: satisfied.map(({ target }) => target.facts.id) },
        ];
      }),
      targets.map((target) => candidate(target, used)),
    ).flatMap(({ contentId, collaborationId, deliverableId }): Decision[] => {
      const item = items.find((each) => each.id === contentId);
      const one = compared.get(contentId)?.find((each) => each.target.facts.id === collaborationId);
      if (!item || !one) return [];
      if (keep && deliverableId) used.add(deliverableId);
      return [
        { item, collaborationId, state: finish(deliverableId), requirements: one.requirements, deliverableId: keep ? deliverableId : null },
      ];
    });
  const complete = round(
    (each) => each.obstacle === null,
    (deliverableId) => (deliverableId ? 'matched' : 'extra'),
    true,
  );
  const waiting = round(
    (each) => each.obstacle !== null,
    (deliverableId) => (deliverableId ? 'incomplete' : 'extra'),
    false,
  );
  return [...complete, ...waiting];
}

function candidate(target: SyncTarget, used: ReadonlySet<string>): AssignmentCandidate {
  return {
    collaborationId: target.facts.id,
    deadline: target.facts.deadlineAt ?? target.facts.confirmedAt,
    confirmedAt: target.facts.confirmedAt,
    open: withDraft(target)
      .filter(({ id }) => !used.has(id))
      .map(({ id, kind }) => ({ deliverableId: id, kinds: kindsOf(kind) })),
  };
}

/** What matched with a draft fulfils a piece that has one. */
function withDraft({ open, drafts }: SyncTarget): readonly DeliverableFacts[] {
  return drafts ? open.filter(({ id }) => drafts.some(({ deliverableId }) => deliverableId === id)) : open;
}

/** Contents that do not match (yet): repairable, offered to the creator, too early, or none of our business. */
function undecided(item: MediaItem, compared: readonly Compared[], known: readonly KnownContent[]): Decision[] {
  const decision = (one: Compared, state: Decision['state']): Decision => ({
    item,
    collaborationId: one.target.facts.id,
    state,
    requirements: one.requirements,
    deliverableId: null,
  });
  const claimed = compared.filter(
    ({ match, target }) =>
      match.time === 'in' &&
      known.some(
        (row) =>
          row.platformMediaId === item.id &&
          row.collaborationId === target.facts.id &&
          (row.source === 'link' || row.state === 'incomplete'),
      ),
  );
  if (claimed.length > 0) return claimed.map((one) => decision(one, 'incomplete'));
  const repairable = compared.find(({ match, target }) => match.verdict === 'missing' && target.open.length > 0);
  if (repairable) return [decision(repairable, 'incomplete')];
  const offers = compared.filter(({ match, target }) => match.verdict === 'offer' && takes(target, item.kind));
  if (offers.length > 0) return offers.map((one) => decision(one, 'offered'));
  const early = compared.find(
    ({ match }) => match.time === 'too_early' && match.requirements.some((each) => each.kind !== 'disclosure' && each.result === 'ok'),
  );
  return early ? [decision(early, 'too_early')] : [];
}

function takes(target: SyncTarget, kind: ContentKind): boolean {
  return target.open.some((deliverable) => kindsOf(deliverable.kind).includes(kind));
}
