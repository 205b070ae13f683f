import { Injectable } from '@nestjs/common';
import { CreatorsApi } from '@app/creators';
import { Clock, FileLinks, type Scope } from '@app/platform';
import { metricApiName, type MetricName } from '@app/rules';
import type { Content } from './content.entity.js';
import { ContentDto, SnapshotDto } from './contents.dto.js';
import { contentCan } from './contents.policy.js';
import { obstacleOf } from './requirements.js';
import { SnapshotsRepository, type SnapshotRow } from './snapshots.repository.js';

/** Contents as callers see them, with what they may do. */
@Injectable()
export class ContentsPresenter {
  constructor(
    private readonly creators: CreatorsApi,
    private readonly snapshots: SnapshotsRepository,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  async one(scope: Scope, content: Content): Promise<ContentDto> {
    const [dto] = await this.many(scope, [content]);
    return dto as ContentDto;
  }

  async many(scope: Scope, contents: readonly Content[]): Promise<ContentDto[]> {
    const creators = new Map(
      (await this.creators.creators([...new Set(contents.map((content) => content.creatorId))])).map((each) => [each.id, each]),
    );
    const accounts = new Map(
      (await this.creators.socialAccounts([...new Set(contents.map((content) => content.socialAccountId))])).map((each) => [each.id, each]),
    );
    const counting = new Map((await this.snapshots.counting(contents.map(({ id }) => id))).map((row) => [row.contentId, row]));
    return contents.map((content) => {
      const creator = creators.get(content.creatorId);
      const snapshot = counting.get(content.id);
      return {
        ...this.facts(content),
        creator: {
          id: content.creatorId,
          displayName: creator?.displayName ?? '',
          handle: accounts.get(content.socialAccountId)?.handle ?? null,
          avatarUrl: creator?.avatarUrl ?? accounts.get(content.socialAccountId)?.pictureUrl ?? null,
        },
        snapshot: snapshot ? snapshotDto(snapshot) : null,
        can: contentCan(
          content,
          { creator: scope.creatorId === content.creatorId, review: scope.may('content-sync.review', content) },
          this.clock.now(),
        ),
      };
    });
  }

  thumbnailUrl(content: Pick<Content, 'thumbnailKey'>): string | null {
    return content.thumbnailKey && this.links.url(content.thumbnailKey, 'image/webp');
  }

  private facts(content: Content): Omit<ContentDto, 'creator' | 'snapshot' | 'can'> {
    const pending = content.state === 'incomplete' || content.state === 'offered';
    return {
      id: content.id,
      collaborationId: content.collaborationId,
      campaignId: content.campaignId,
      platform: content.platform,
      kind: content.kind,
      state: content.state,
      extra: isExtra(content),
      deliverableId: content.deliverableId,
      permalink: content.permalink,
      caption: content.caption,
      publishedAt: content.publishedAt.toISOString(),
      thumbnailUrl: this.thumbnailUrl(content),
      copyState: content.copyState,
      requirements: content.requirements.map(({ kind, wanted, result, found, confirmedAt, objectedAt }) => ({
        kind,
        wanted,
        result,
        found: found ?? null,
        confirmedAt: confirmedAt ?? null,
        objectedAt: objectedAt ?? null,
      })),
      obstacle: pending ? obstacleOf(content.requirements, content.copyState === 'kept') : null,
      confirmedAt: iso(content.confirmedAt),
      objectionUntil: iso(content.objectionUntil),
      waivedAt: iso(content.waivedAt),
      removedAt: iso(content.removedAt),
      repairUntil: iso(content.repairUntil),
      frozenAt: iso(content.frozenAt),
      followersAtPublication: content.followersAtPublication,
      followersAsOf: iso(content.followersAsOf),
      version: content.version,
    };
  }
}

/** Beyond the owed number (rules.md 4). */
export function isExtra(content: Pick<Content, 'state' | 'deliverableId'>): boolean {
  return content.state === 'extra' || (content.state === 'waived' && content.deliverableId === null);
}

export function snapshotDto(row: SnapshotRow): SnapshotDto {
  return {
    id: row.id,
    takenAt: row.takenAt.toISOString(),
    plannedAt: iso(row.plannedAt),
    source: row.source,
    frozen: row.frozen,
    values: apiNames(row.values),
    missing: apiNames(row.missing),
  };
}

/** Metrics under the names of the API. */
export function apiNames<V>(metrics: Partial<Record<MetricName, V>>): Record<string, V> {
  return Object.fromEntries(Object.entries(metrics).map(([name, value]) => [metricApiName(name as MetricName), value as V]));
}

function iso(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}
