import { Injectable } from '@nestjs/common';
import { CollaborationsApi, type CollaborationFacts, type DeliverableFacts } from '@app/collaborations';
import { CreatorsApi } from '@app/creators';
import { Clock, FileLinks, type Scope } from '@app/platform';
import type { DraftFile } from './draft-file.entity.js';
import type { Draft, DraftRound } from './draft.entity.js';
import { DraftCreatorDto, DraftDeliverableDto, DraftDto, DraftFileDto, DraftRoundDto } from './drafts.dto.js';
import { draftCan, isWanted } from './drafts.policy.js';
import { DraftsRepository } from './drafts.repository.js';

/** Drafts as callers see them, with what they may do. */
@Injectable()
export class DraftsPresenter {
  constructor(
    private readonly repository: DraftsRepository,
    private readonly collaborations: CollaborationsApi,
    private readonly creators: CreatorsApi,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  async one(scope: Scope, draft: Draft): Promise<DraftDto> {
    const [dto] = await this.many(scope, [draft]);
    return dto as DraftDto;
  }

  /** In the order given. */
  async many(scope: Scope, drafts: readonly Draft[]): Promise<DraftDto[]> {
    if (drafts.length === 0) return [];
    const ids = [...new Set(drafts.map(({ collaborationId }) => collaborationId))];
    const facts = await this.collaborations.find(ids);
    const deliverables = await this.collaborations.deliverables(ids);
    const files = await this.repository.files(drafts.map(({ id }) => id));
    const people = await this.people(facts);
    const now = this.clock.now();
    return drafts.flatMap((draft): DraftDto[] => {
      const collaboration = facts.find(({ id }) => id === draft.collaborationId);
      const own = deliverables.filter(({ collaborationId }) => collaborationId === draft.collaborationId);
      const deliverable = own.find(({ id }) => id === draft.deliverableId);
      const creator = people.get(draft.collaborationId);
      if (!collaboration || !deliverable || !creator) return [];
      const caller = { creator: scope.creatorId === draft.creatorId, review: scope.may('content-sync.review', draft) };
      const { id, collaborationId, campaignId, state, rounds, answerDueAt, revisionDueAt, version } = draft;
      return [
        {
          id,
          collaborationId,
          campaignId,
          creator,
          deliverable: placeOf(deliverable, own),
          state,
          round: nextRound(draft),
          rounds: rounds.map((round) =>
            this.round(
              round,
              files.filter((file) => file.draftId === id && file.round === round.round),
            ),
          ),
          answerDueAt: state === 'submitted' ? answerDueAt.toISOString() : null,
          revisionDueAt: state === 'changes_requested' ? (revisionDueAt?.toISOString() ?? null) : null,
          can: draftCan(draft, isWanted(collaboration, deliverable), caller, now),
          version,
        },
      ];
    });
  }

  private round({ round, caption, note, submittedAt, answerDueAt, answer }: DraftRound, files: readonly DraftFile[]): DraftRoundDto {
    return { round, caption, note, submittedAt, answerDueAt, files: files.map((file) => this.file(file)), answer };
  }

  private file({ id, kind, type, width, height, seconds, bytes, key, thumbnailKey }: DraftFile): DraftFileDto {
    return {
      id,
      kind,
      type,
      width,
      height,
      seconds,
      sizeBytes: bytes,
      url: key && this.links.url(key, type),
      thumbnailUrl: thumbnailKey && this.links.url(thumbnailKey, 'image/webp'),
    };
  }

  /** By collaboration: the account that takes part names the creator. */
  private async people(facts: readonly CollaborationFacts[]): Promise<Map<string, DraftCreatorDto>> {
    const creators = new Map(
      (await this.creators.creators([...new Set(facts.map(({ creatorId }) => creatorId))])).map((each) => [each.id, each]),
    );
    const accountIds = facts.flatMap(({ socialAccountId }) => socialAccountId ?? []);
    const accounts = new Map((await this.creators.socialAccounts([...new Set(accountIds)])).map((each) => [each.id, each]));
    return new Map(
      facts.map(({ id, creatorId, socialAccountId }) => {
        const creator = creators.get(creatorId);
        const account = socialAccountId ? accounts.get(socialAccountId) : undefined;
        const pictureUrl = creator?.avatarUrl ?? account?.pictureUrl ?? null;
        return [id, { id: creatorId, name: creator?.displayName ?? '', handle: account?.handle ?? null, pictureUrl }];
      }),
    );
  }
}

/** Which piece of its kind it is; `all`: of its collaboration, by position. */
export function placeOf({ id, kind }: DeliverableFacts, all: readonly DeliverableFacts[]): DraftDeliverableDto {
  const alike = all.filter((each) => each.kind === kind);
  return { id, kind, position: alike.findIndex((each) => each.id === id) + 1, of: alike.length };
}

/** The round that is with the brand, was the last, or comes next. */
function nextRound({ state, rounds, answered }: Draft): number {
  return state === 'approved' ? rounds.length : answered.length + 1;
}
