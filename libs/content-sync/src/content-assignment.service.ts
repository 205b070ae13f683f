import { Injectable } from '@nestjs/common';
import { CollaborationsApi, type CollaborationFacts, type DeliverableFacts } from '@app/collaborations';
import { Clock, Transactions, type Scope } from '@app/platform';
import type { Content } from './content.entity.js';
import { contentFrozen, contentState, deliverableTaken, unknownDeliverable, wrongKind } from './content-sync.errors.js';
import { ContentDto } from './contents.dto.js';
import { contentCan } from './contents.policy.js';
import { ContentsPresenter } from './contents.presenter.js';
import { ContentsRepository } from './contents.repository.js';
import { Fulfilment } from './fulfilment.js';
import { objectionUntil } from './objection.js';
import { compareWith } from './drafts/draft-mark.js';
import { confirmed, isUnconfirmed, kindsOf, marksOf } from './requirements.js';
import type { SyncTarget } from './sync-plan.js';

/** The creator's one tap, and moving a content until the freeze (rules.md 4). */
@Injectable()
export class ContentAssignmentService {
  constructor(
    private readonly repository: ContentsRepository,
    private readonly presenter: ContentsPresenter,
    private readonly collaborations: CollaborationsApi,
    private readonly fulfilment: Fulfilment,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the content to a deliverable, or to the next open one of its kind. A creator who assigns says thereby that what cannot be read is
   * there. Errors: 409 state, frozen, deliverable taken; 422 unknown deliverable, other kind.
   */
  async assign(scope: Scope, id: string, deliverableId: string | null): Promise<ContentDto> {
    await this.transactions.run(async () => {
      const known = await this.repository.get(scope, id);
      const aim = deliverableId === null ? null : await this.aim(scope, known, deliverableId);
      const targets = await this.fulfilment.targets([...new Set([known.collaborationId, ...(aim ? [aim.facts.id] : [])])]);
      const content = await this.repository.getForUpdate(scope, id);
      const creator = scope.creatorId === content.creatorId;
      const can = contentCan(content, { creator, review: scope.may('content-sync.review', content) }, this.clock.now());
      if (!can.assign) throw content.frozenAt ? contentFrozen() : contentState(content.state, []);
      const target = targets.find(({ facts }) => facts.id === (aim?.facts.id ?? content.collaborationId));
      if (!target) throw contentFrozen();
      await this.place(content, target, aim?.deliverable ?? null, creator);
    });
    return this.presenter.one(scope, await this.repository.get(scope, id));
  }

  private async place(content: Content, target: SyncTarget, deliverable: DeliverableFacts | null, creator: boolean): Promise<void> {
    // A second tap, or where it is already: nothing to do
    if (content.deliverableId !== null && (deliverable === null || deliverable.id === content.deliverableId)) return;
    const open = deliverable ? target.open.find((each) => each.id === deliverable.id) : null;
    if (deliverable && !open) throw deliverableTaken(deliverable.state);
    if (open && !kindsOf(open.kind).includes(content.kind)) throw wrongKind(content.kind, kindsOf(open.kind));
    await this.fulfilment.release(content);
    if (target.facts.id !== content.collaborationId) await this.move(content, target);
    if (creator && content.requirements.some(isUnconfirmed)) {
      content.requirements = confirmed(content.requirements, this.clock.now());
      content.confirmedAt = this.clock.now();
      content.objectionUntil = objectionUntil(content.confirmedAt, target.facts.terms.timeZone);
    }
    const waived = content.state === 'waived';
    const fresh = await this.freshTarget(target);
    if (waived) await this.fulfilment.take(content, fresh, 'waived', open?.id);
    else await this.fulfilment.settle(content, fresh, open?.id);
  }

  /** What the collaboration owes after the content has let go of its old deliverable. */
  private async freshTarget(target: SyncTarget): Promise<SyncTarget> {
    const [fresh] = await this.fulfilment.targets([target.facts.id]);
    return fresh ?? target;
  }

  /** The content goes over to another collaboration of the creator and is matched to its brief. */
  private async move(content: Content, target: SyncTarget): Promise<void> {
    const { facts } = target;
    const rows = await this.repository.ofMediaForUpdate(content.socialAccountId, [content.platformMediaId]);
    const double = rows.find((row) => row.collaborationId === facts.id);
    if (double) await this.repository.remove(double);
    const match = compareWith({ kind: content.kind, caption: content.caption, takenAt: content.publishedAt }, target)?.match;
    const { collaborationId, campaignId, organisationId, brandId } = content;
    const from = { collaborationId, campaignId, organisationId, brandId };
    Object.assign(content, {
      collaborationId: facts.id,
      campaignId: facts.campaignId,
      organisationId: facts.organisationId,
      brandId: facts.brandId,
      requirements: match ? marksOf(match) : [],
      confirmedAt: null,
      objectionUntil: null,
      waivedAt: null,
      waivedBy: null,
      state: 'incomplete' as const,
    });
    await this.repository.save(content);
    await this.fulfilment.tellMoved(content, from);
  }

  /** The deliverable aimed at, and whose it is: one of this creator's collaborations that the caller may see. */
  private async aim(
    scope: Scope,
    content: Content,
    deliverableId: string,
  ): Promise<{ facts: CollaborationFacts; deliverable: DeliverableFacts }> {
    const [own] = await this.collaborations.find([content.collaborationId]);
    const others = await this.collaborations.matchable(content.socialAccountId);
    const all = [...(own ? [own] : []), ...others.filter((each) => each.id !== own?.id)];
    const deliverable = (await this.collaborations.deliverables(all.map(({ id }) => id))).find((each) => each.id === deliverableId);
    const facts = all.find((each) => each.id === deliverable?.collaborationId);
    if (!deliverable || !facts || scope.sideOf(facts) === null) throw unknownDeliverable(deliverableId);
    scope.check(facts);
    return { facts, deliverable };
  }
}
