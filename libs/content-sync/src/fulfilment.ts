import { Injectable } from '@nestjs/common';
import { assign } from '@app/rules';
import { CollaborationsApi, type CollaborationFacts, type DeliverableFacts } from '@app/collaborations';
import { CreatorsApi } from '@app/creators';
import { Clock, Deadlines, Events, Live, newId, rooms, Scope } from '@app/platform';
import { Content } from './content.entity.js';
import { ContentTracks, REPAIR } from './content-tracks.js';
import { ContentsRepository } from './contents.repository.js';
import { contentMoved, contentSynced } from './contract/content-sync.events.js';
import { preferredOpen } from './drafts/draft-mark.js';
import { asksForDrafts } from './drafts/drafts.policy.js';
import { DraftsRepository } from './drafts/drafts.repository.js';
import { kindsOf, obstacleOf } from './requirements.js';
import type { Decision, SyncTarget } from './sync-plan.js';

/**
 * The one place where contents meet deliverables. Every method needs a transaction in which the collaborations concerned are locked
 * (`targets` does that), so that one content fulfils at most one deliverable and one deliverable has at most one content.
 */
@Injectable()
export class Fulfilment {
  constructor(
    private readonly repository: ContentsRepository,
    private readonly drafts: DraftsRepository,
    private readonly tracks: ContentTracks,
    private readonly collaborations: CollaborationsApi,
    private readonly creators: CreatorsApi,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Locks these collaborations in one order and tells what each still owes; frozen ones are left out. */
  async targets(collaborationIds: readonly string[]): Promise<SyncTarget[]> {
    const known = await this.collaborations.find(collaborationIds);
    const order = known.sort((a, b) => (a.campaignId + a.id < b.campaignId + b.id ? -1 : 1));
    const facts: CollaborationFacts[] = [];
    for (const { id } of order) facts.push(await this.collaborations.lock(Scope.system(), id));
    return this.owing(facts);
  }

  /** What each still owes, without locks: for looking whether there is anything to do. */
  async owing(facts: readonly CollaborationFacts[]): Promise<SyncTarget[]> {
    const running = facts.filter((each) => each.frozenAt === null);
    const ids = running.map(({ id }) => id);
    const deliverables = await this.collaborations.deliverables(ids);
    const replaceable = new Set((await this.repository.removedHolding(ids)).map((content) => content.deliverableId));
    const asking = running.filter(({ terms }) => asksForDrafts(terms)).map(({ id }) => id);
    const approved = await this.drafts.approved(asking, this.clock.now());
    return running.map((each) => ({
      facts: each,
      open: openOf(each, deliverables, replaceable),
      ...(asking.includes(each.id) && { drafts: approved.filter(({ collaborationId }) => collaborationId === each.id) }),
    }));
  }

  /** Stores what a look at the account has decided; answers the contents that changed. */
  async apply(
    account: { id: string; creatorId: string },
    decisions: readonly Decision[],
    targets: readonly SyncTarget[],
    source: 'sync' | 'link',
  ): Promise<Content[]> {
    const rows = await this.repository.ofMediaForUpdate(
      account.id,
      decisions.map(({ item }) => item.id),
    );
    const changed: Content[] = [];
    for (const decision of decisions) {
      const target = targets.find(({ facts }) => facts.id === decision.collaborationId);
      if (!target) continue;
      const row = rows.find((each) => each.platformMediaId === decision.item.id && each.collaborationId === decision.collaborationId);
      const content = row ? await this.update(row, decision) : await this.add(account, target.facts, decision, source);
      if (!content) continue;
      changed.push(content);
      if (decision.deliverableId) await this.fulfil(content, decision.deliverableId);
      if (content.state === 'matched' || content.state === 'extra') await this.dropSiblings(content, rows);
    }
    return changed;
  }

  /** Moves a content on when nothing stands in its way any more; else leaves it incomplete. Answers whether it counts now. */
  async settle(content: Content, target: SyncTarget, wish?: string): Promise<boolean> {
    const obstacle = obstacleOf(content.requirements, content.copyState === 'kept');
    if (obstacle !== null) {
      content.state = 'incomplete';
      await this.repository.save(content);
      return false;
    }
    await this.take(content, target, 'matched', wish);
    return true;
  }

  /** The content fulfils the deliverable wished for, or the next open one of its kind, else it is an extra. */
  async take(content: Content, target: SyncTarget, state: 'matched' | 'waived', wish?: string): Promise<void> {
    const deliverableId = wish ?? this.nextOpen(content, target);
    content.state = deliverableId === null && state === 'matched' ? 'extra' : state;
    await this.repository.save(content);
    if (deliverableId) await this.fulfil(content, deliverableId);
    await this.dropSiblings(content, await this.repository.ofMediaForUpdate(content.socialAccountId, [content.platformMediaId]));
    await this.tell(content);
  }

  /** Takes the deliverable away from a content; it is owed again. */
  async release(content: Content): Promise<void> {
    const { deliverableId } = content;
    if (!deliverableId) return;
    content.deliverableId = null;
    await this.repository.save(content);
    await this.collaborations.deliverableReopened(deliverableId);
  }

  /** Says what a content became: to those who listen, and to open screens. */
  async tell(content: Content): Promise<void> {
    const { id, collaborationId, campaignId, organisationId, brandId, creatorId, kind, state } = content;
    await this.events.publish(contentSynced, {
      contentId: id,
      collaborationId,
      campaignId,
      organisationId,
      brandId,
      creatorId,
      kind,
      state,
    });
    this.show(content);
  }

  /** Says that a content has left a collaboration: figures of both sides change, and so do the screens of those who see it no more. */
  async tellMoved(content: Content, from: Pick<Content, 'collaborationId' | 'campaignId' | 'organisationId' | 'brandId'>): Promise<void> {
    const { id, collaborationId, campaignId, organisationId, brandId, creatorId } = content;
    await this.events.publish(contentMoved, { contentId: id, collaborationId, campaignId, organisationId, brandId, creatorId, from });
    this.live.tell(rooms.members(from), 'campaign:changed', { entity: 'content', id });
    this.show(content);
  }

  show(content: Content): void {
    const audience = [rooms.creator(content.creatorId), ...(content.state === 'offered' ? [] : rooms.members(content))];
    this.live.tell(audience, 'campaign:changed', { entity: 'content', id: content.id });
  }

  private async fulfil(content: Content, deliverableId: string): Promise<void> {
    const holder = await this.repository.byDeliverable(deliverableId);
    if (holder && holder.id !== content.id) {
      // The repair of a removed content: the new one takes its place
      await this.deadlines.cancel(holder.id, [REPAIR]);
      holder.deliverableId = null;
      await this.repository.save(holder);
    }
    content.deliverableId = deliverableId;
    await this.repository.save(content);
    await this.collaborations.deliverableMet(deliverableId, content.id, content.publishedAt);
  }

  private nextOpen(content: Content, target: SyncTarget): string | null {
    const open = preferredOpen(target, content.publishedAt);
    const [assignment] = assign(
      [{ contentId: content.id, kind: content.kind, takenAt: content.publishedAt, collaborationIds: [target.facts.id] }],
      [
        {
          collaborationId: target.facts.id,
          deadline: target.facts.deadlineAt ?? target.facts.confirmedAt,
          confirmedAt: target.facts.confirmedAt,
          open: open.map(({ id, kind }) => ({ deliverableId: id, kinds: kindsOf(kind) })),
        },
      ],
    );
    return assignment?.deliverableId ?? null;
  }

  private async add(
    account: { id: string; creatorId: string },
    facts: CollaborationFacts,
    { item, state, requirements }: Decision,
    source: 'sync' | 'link',
  ): Promise<Content> {
    const [followers] = await this.creators.followersAt([{ socialAccountId: account.id, at: item.takenAt }]);
    const content = Object.assign(new Content(), {
      id: newId(),
      platform: 'instagram' as const,
      platformMediaId: item.id,
      shortcode: item.shortcode,
      socialAccountId: account.id,
      collaborationId: facts.id,
      campaignId: facts.campaignId,
      organisationId: facts.organisationId,
      brandId: facts.brandId,
      creatorId: facts.creatorId,
      kind: item.kind,
      state,
      stateBeforeRemoval: null,
      deliverableId: null,
      source,
      permalink: item.permalink,
      caption: item.caption,
      publishedAt: item.takenAt,
      requirements,
      confirmedAt: null,
      objectionUntil: null,
      waivedAt: null,
      waivedBy: null,
      removedAt: null,
      repairUntil: null,
      frozenAt: null,
      followersAtPublication: followers?.followers ?? null,
      followersAsOf: followers?.asOf ?? null,
      copyState: 'pending' as const,
      thumbnailKey: null,
      foundAt: this.clock.now(),
      version: 0,
    });
    await this.repository.save(content);
    await this.tracks.begin(content);
    await this.tell(content);
    return content;
  }

  /** Null when nothing is different from what is stored. */
  private async update(content: Content, { item, state, requirements }: Decision): Promise<Content | null> {
    if (!differs(content, { item, state, requirements })) return null;
    const moved = content.state !== state;
    Object.assign(content, { state, caption: item.caption, permalink: item.permalink ?? content.permalink, requirements });
    await this.repository.save(content);
    if (moved) {
      await this.tracks.begin(content);
      await this.tell(content);
    } else this.show(content);
    return content;
  }

  /** One content counts in one collaboration: what other collaborations kept of the same media was an offer or a guess. */
  private async dropSiblings(content: Content, rows: readonly Content[]): Promise<void> {
    for (const row of rows) {
      const guess = row.state === 'offered' || row.state === 'incomplete' || row.state === 'too_early';
      if (row.id === content.id || row.platformMediaId !== content.platformMediaId || !guess) continue;
      await this.tracks.end(row);
      await this.repository.remove(row);
    }
  }
}

/** What a content could fulfil: owed deliverables of open collaborations, and those whose content was taken down and not yet repaired. */
export function openOf(
  facts: Pick<CollaborationFacts, 'id' | 'state'>,
  deliverables: readonly DeliverableFacts[],
  replaceable: ReadonlySet<string | null>,
): DeliverableFacts[] {
  const running = facts.state === 'active' || facts.state === 'overdue';
  return deliverables.filter(
    (each) => each.collaborationId === facts.id && ((running && each.state === 'owed') || replaceable.has(each.id)),
  );
}

/** Whether a decision says something new about a stored content. */
export function differs(
  content: Pick<Content, 'state' | 'caption' | 'requirements'>,
  { item, state, requirements }: Pick<Decision, 'item' | 'state' | 'requirements'>,
): boolean {
  return content.state !== state || content.caption !== item.caption || !sameMarks(content.requirements, requirements);
}

function sameMarks(a: readonly object[], b: readonly object[]): boolean {
  const plain = (marks: readonly object[]) =>
    JSON.stringify(marks.map((mark) => Object.entries(mark).sort(([x], [y]) => (x < y ? -1 : 1))));
  return plain(a) === plain(b);
}
