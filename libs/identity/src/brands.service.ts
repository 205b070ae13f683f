import { Injectable } from '@nestjs/common';
import { checkVersion, Clock, Database, newId, Storage, Transactions, type Page, type PageQuery, type Scope } from '@app/platform';
import { BrandLogoLinks } from './brand-logo.links.js';
import { encodeLogo } from './brand-logo.js';
import type { Brand } from './brand.entity.js';
import { BrandFiguresService } from './brand-figures.service.js';
import { BrandRatings } from './contract/brand-ratings.js';
import type { BrandDto, BrandProfileDto, ChangeBrandDto } from './organisations.dto.js';
import { OrganisationsRepository } from './organisations.repository.js';

/** Brand profiles (BRA-1). */
@Injectable()
export class BrandsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsRepository,
    private readonly storage: Storage,
    private readonly logos: BrandLogoLinks,
    private readonly figures: BrandFiguresService,
    private readonly ratings: BrandRatings,
  ) {}

  async list(scope: Scope, organisationId: string, query: PageQuery): Promise<Page<BrandDto>> {
    const page = await this.organisations.brands(scope, organisationId, query);
    return { ...page, items: page.items.map((brand) => this.present(scope, brand)) };
  }

  async get(scope: Scope, id: string): Promise<BrandProfileDto> {
    return this.profile(scope, await this.organisations.getBrand(scope, id));
  }

  change(scope: Scope, id: string, input: ChangeBrandDto, expected: number | null): Promise<BrandProfileDto> {
    return this.transactions.run(async () => {
      const brand = await this.organisations.getBrand(scope, id, true);
      checkVersion(expected, brand.version);
      if (input.name !== undefined) brand.name = input.name;
      if (input.industry !== undefined) brand.industry = input.industry;
      if (input.description !== undefined) brand.description = input.description;
      if (input.website !== undefined) brand.website = input.website;
      if (input.links !== undefined) brand.links = [...new Set(input.links)];
      return this.save(scope, brand);
    });
  }

  /** Replaces the logo by this picture. Errors: 413, 415, 422 `identity.logo-unreadable`. */
  async putLogo(scope: Scope, id: string, type: string, data: unknown): Promise<BrandProfileDto> {
    await this.organisations.getBrand(scope, id);
    const logo = await encodeLogo(type, data);
    const key = `identity/brands/${id}/${newId()}.webp`;
    await this.storage.put(key, logo);
    const { dto, before } = await this.transactions.run(async () => {
      const brand = await this.organisations.getBrand(scope, id, true);
      const replaced = brand.logoKey;
      brand.logoKey = key;
      return { dto: await this.save(scope, brand), before: replaced };
    });
    if (before) await this.storage.remove(before);
    return dto;
  }

  present(scope: Scope, brand: Brand): BrandDto {
    const { id, organisationId, name, industry, description, website, links, version } = brand;
    return {
      id,
      organisationId,
      name,
      industry,
      description,
      website,
      links,
      logoUrl: this.logos.url(brand.logoKey),
      version,
      createdAt: brand.createdAt.toISOString(),
      can: { edit: scope.may('identity.manage-brand', { organisationId, brandId: id }) },
    };
  }

  private async profile(scope: Scope, brand: Brand): Promise<BrandProfileDto> {
    const counted = scope.may('creators.read', { organisationId: brand.organisationId, brandId: brand.id });
    return {
      ...this.present(scope, brand),
      figures: counted ? await this.figures.of(brand.id) : null,
      rating: counted ? ((await this.ratings.of([brand.id])).get(brand.id) ?? null) : null,
    };
  }

  private async save(scope: Scope, brand: Brand): Promise<BrandProfileDto> {
    brand.version += 1;
    brand.updatedAt = this.clock.now();
    await this.database.writer.save(brand);
    return this.profile(scope, brand);
  }
}
