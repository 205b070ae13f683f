import { Injectable } from '@nestjs/common';
import { checkVersion, Clock, ForbiddenError, Jobs, newId, NotFoundError, Transactions, type Page, type Scope } from '@app/platform';
import { CampaignImages, type CampaignImage } from '../campaign-images.repository.js';
import { CampaignsRepository } from '../campaigns.repository.js';
import { CampaignCopies, type Copied } from '../duplicate/campaign-copies.service.js';
import { contentOf, convert, forBrand } from '../duplicate/content.js';
import { ImageCopies } from '../duplicate/image-copies.js';
import { newDraft } from '../new-draft.js';
import { CampaignTemplate } from './campaign-template.entity.js';
import { CreateTemplateDto, TemplateDto, TemplateListQuery, UseTemplateDto } from './campaign-templates.dto.js';
import { CampaignTemplatesRepository } from './campaign-templates.repository.js';
import { generalParts } from './general-parts.js';

/** Campaigns saved for reuse, shared in the organisation (CAM-13). */
@Injectable()
export class CampaignTemplates {
  constructor(
    private readonly templates: CampaignTemplatesRepository,
    private readonly campaigns: CampaignsRepository,
    private readonly copies: CampaignCopies,
    private readonly images: CampaignImages,
    private readonly imageCopies: ImageCopies,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, organisationId: string, query: TemplateListQuery): Promise<Page<TemplateDto>> {
    const page = await this.templates.page(scope, organisationId, query);
    return { ...page, items: page.items.map((template) => this.view(scope, template)) };
  }

  /** Keeps what the campaign says now, with copies of its pictures. Errors: 404 for campaigns the caller may not write. */
  async save(scope: Scope, organisationId: string, { campaignId, name }: CreateTemplateDto): Promise<TemplateDto> {
    scope.check({ organisationId });
    const campaign = await this.campaigns.get(scope, campaignId.toLowerCase());
    if (campaign.organisationId !== organisationId || !scope.userId) throw new NotFoundError();
    const now = this.clock.now();
    const id = newId();
    const { images } = await this.imageCopies.copy(campaign.id, id, await this.images.of(campaign.id), now);
    const { content } = convert(contentOf(campaign), campaign.type);
    const template = Object.assign(new CampaignTemplate(), {
      id,
      organisationId,
      brandId: campaign.brandId,
      name,
      type: campaign.type,
      content,
      images: images.map((image) => ({ id: image.id, width: image.width, height: image.height })),
      createdBy: scope.userId,
      version: 1,
      createdAt: now,
      updatedAt: now,
    } satisfies CampaignTemplate);
    try {
      await this.transactions.run(() => this.templates.insert(template));
    } catch (error) {
      await this.imageCopies.remove(id, images);
      throw error;
    }
    return this.view(scope, template);
  }

  /** Errors: 403 for templates of brands the caller may not write, 412 stale. */
  rename(scope: Scope, organisationId: string, id: string, expected: number | null, name: string): Promise<TemplateDto> {
    return this.transactions.run(async () => {
      const template = await this.changeable(scope, organisationId, id, expected);
      template.name = name;
      await this.templates.save(template, this.clock.now());
      return this.view(scope, template);
    });
  }

  async remove(scope: Scope, organisationId: string, id: string, expected: number | null): Promise<void> {
    await this.transactions.run(async () => {
      const template = await this.changeable(scope, organisationId, id, expected);
      const imageIds = template.images.map((image) => image.id);
      await this.templates.remove(template);
      if (imageIds.length > 0) await this.jobs.add('campaigns.remove-files', { campaignId: id, imageIds });
    });
  }

  /** A new draft; members who may not see the template's brand get its general parts, the rest is listed. */
  async use(scope: Scope, organisationId: string, id: string, { brandId: wanted, type }: UseTemplateDto): Promise<Copied> {
    const brandId = wanted.toLowerCase();
    const template = await this.templates.get(scope, organisationId, id);
    await this.copies.checkBrand(scope, organisationId, brandId);
    if (!scope.userId) throw new NotFoundError();
    const empty = contentOf(newDraft({ organisationId, brandId, type: template.type, userId: scope.userId, now: this.clock.now() }));
    const stored = { ...empty, ...template.content };
    const complete = this.sees(scope, template);
    const shared = complete ? { content: stored, dropped: [] } : generalParts(stored, empty);
    const { content, dropped } = convert(shared.content, type ?? template.type);
    dropped.unshift(...shared.dropped);
    forBrand(content, dropped, brandId === template.brandId);
    if (!complete && template.images.length > 0) dropped.push({ field: '/images', reason: 'other-brand' });
    const images = complete
      ? template.images.map((image, position): CampaignImage => ({ ...image, position, createdAt: template.createdAt }))
      : [];
    return this.copies.make(scope, {
      organisationId,
      brandId,
      content,
      dropped,
      pictures: { ownerId: id, images },
      event: 'create-from-template',
      reason: template.name,
    });
  }

  private async changeable(scope: Scope, organisationId: string, id: string, expected: number | null): Promise<CampaignTemplate> {
    const template = await this.templates.get(scope, organisationId, id, true);
    if (!this.sees(scope, template)) throw new ForbiddenError('campaigns.write');
    checkVersion(expected, template.version);
    return template;
  }

  private sees(scope: Scope, { organisationId, brandId }: CampaignTemplate): boolean {
    return scope.may('campaigns.write', { organisationId, brandId });
  }

  private view(scope: Scope, template: CampaignTemplate): TemplateDto {
    const { id, name, type, content, version, createdAt, updatedAt } = template;
    const complete = this.sees(scope, template);
    return {
      id,
      name,
      type,
      timing: content.timing ?? 'time_limited',
      format: content.format ?? 'standard',
      complete,
      ...(complete && {
        brandId: template.brandId,
        title: content.title ?? '',
        coverUrl: this.images.coverUrl(id, template.images[0]?.id ?? null),
      }),
      can: { rename: complete, delete: complete },
      version,
      createdAt,
      updatedAt,
    };
  }
}
