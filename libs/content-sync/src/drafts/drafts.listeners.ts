import { Injectable } from '@nestjs/common';
import {
  collaborationChanged,
  collaborationFrozen,
  CollaborationsApi,
  deliverableSettled,
  type CollaborationFact,
} from '@app/collaborations';
import { OnEvent, Scope } from '@app/platform';
import { DraftCourse } from './draft-course.js';
import { DraftDeadlines } from './drafts.deadlines.js';
import { DraftsRepository } from './drafts.repository.js';

/** Drafts end with what they are for. */
@Injectable()
export class DraftListeners {
  constructor(
    private readonly collaborations: CollaborationsApi,
    private readonly repository: DraftsRepository,
    private readonly course: DraftCourse,
    private readonly deadlines: DraftDeadlines,
  ) {}

  @OnEvent(collaborationChanged, 'content-sync.drafts-changed')
  async changed({ collaborationId }: Pick<CollaborationFact, 'collaborationId'>): Promise<void> {
    await this.settle(collaborationId);
  }

  /** Met or waived, by content or by the brand's word. */
  @OnEvent(deliverableSettled, 'content-sync.drafts-settled')
  async settled({ collaborationId }: Pick<CollaborationFact, 'collaborationId'>): Promise<void> {
    await this.settle(collaborationId);
  }

  @OnEvent(collaborationFrozen, 'content-sync.drafts-frozen')
  async frozen({ collaborationId }: Pick<CollaborationFact, 'collaborationId'>): Promise<void> {
    const [facts] = await this.collaborations.find([collaborationId]);
    if (!facts?.frozenAt || (await this.repository.ofCollaboration(collaborationId)).length === 0) return;
    await this.deadlines.planDeletion(collaborationId, facts.endedAt ?? facts.frozenAt, facts.terms.timeZone);
  }

  private async settle(collaborationId: string): Promise<void> {
    // Most collaborations have no drafts: they are not locked
    if ((await this.repository.ofCollaboration(collaborationId)).length === 0) return;
    const facts = await this.collaborations.lock(Scope.system(), collaborationId);
    const deliverables = await this.collaborations.deliverables([collaborationId]);
    for (const draft of await this.repository.ofCollaborationForUpdate(collaborationId)) {
      await this.course.settle({ draft, facts, deliverable: deliverables.find(({ id }) => id === draft.deliverableId) });
    }
  }
}
