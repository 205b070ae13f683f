import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CollaborationsApi } from '@app/collaborations';
import { DEFAULT_LIMIT, type Page, type Scope } from '@app/platform';
import { ChatPresenter } from './chat.presenter.js';
import { ThreadOpening } from './thread-opening.service.js';
import { CampaignThreadsQuery, ThreadDto, ThreadsQuery } from './threads.dto.js';
import { ThreadsRepository, type ThreadFilter } from './threads.repository.js';

/** The inbox of both sides, a campaign's threads, and single ones. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly repository: ThreadsRepository,
    private readonly opening: ThreadOpening,
    private readonly campaigns: CampaignsApi,
    private readonly collaborations: CollaborationsApi,
    private readonly presenter: ChatPresenter,
  ) {}

  async inbox(scope: Scope, query: ThreadsQuery): Promise<Page<ThreadDto>> {
    const { side, organisationId, brandId } = query;
    return this.page(scope, { ...filterOf(query), side, organisationId, brandId });
  }

  async ofCampaign(scope: Scope, campaignId: string, query: CampaignThreadsQuery): Promise<Page<ThreadDto>> {
    const campaign = await this.campaigns.get(scope, campaignId);
    await this.opening.ensure(await this.collaborations.ofCampaign(campaign.id));
    return this.page(scope, { ...filterOf(query), campaignId: campaign.id });
  }

  async one(scope: Scope, id: string): Promise<ThreadDto> {
    const thread = await this.repository.get(scope, id);
    return this.show(scope, thread.id);
  }

  /** The thread of a collaboration: how screens get from one to the other. */
  async ofCollaboration(scope: Scope, collaborationId: string): Promise<ThreadDto> {
    const collaboration = await this.collaborations.get(scope, collaborationId);
    await this.opening.ensure([collaboration]);
    return this.show(scope, await this.repository.idOf(collaboration.id));
  }

  private async show(scope: Scope, id: string): Promise<ThreadDto> {
    const [dto] = await this.presenter.threads(scope, [await this.repository.row(scope, id)]);
    return dto!;
  }

  private async page(scope: Scope, filter: ThreadFilter): Promise<Page<ThreadDto>> {
    const { items: rows, ...page } = await this.repository.list(scope, filter, (row) => row);
    return { items: await this.presenter.threads(scope, rows), ...page };
  }
}

function filterOf(query: CampaignThreadsQuery): ThreadFilter {
  return {
    unread: query.unread,
    q: query.q || undefined,
    cursor: query.cursor,
    limit: query.limit ?? DEFAULT_LIMIT,
    total: query.include?.includes('total') ?? false,
  };
}
