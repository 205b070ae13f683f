import { Injectable } from '@nestjs/common';
import { IdentityApi, type BrandFacts } from '@app/identity';
import { Clock, Database, Events, newId, NotFoundError, Transactions, type Scope } from '@app/platform';
import { brandFollowed, brandUnfollowed } from '../contract/creators.events.js';
import { limitReached } from '../network/network.errors.js';
import { ProfileService } from '../profile.service.js';
import { FollowedBrand } from './followed-brand.entity.js';
import { FollowedBrandDto, FollowedBrandsDto } from './followed-brands.dto.js';

const MOST = 500;

/** Following brands (CRE-7): the brand finds its followers in a group of their own (GRP-1) and sees them while they follow. */
@Injectable()
export class FollowedBrandsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly identity: IdentityApi,
    private readonly profiles: ProfileService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope): Promise<FollowedBrandsDto> {
    const rows = await this.rows(scope.requireCreator());
    const brands = new Map((await this.identity.brands(rows.map(({ brandId }) => brandId))).map((brand) => [brand.id, brand]));
    return {
      items: rows.flatMap((row) => {
        const brand = brands.get(row.brandId);
        return brand ? [present(row, brand)] : [];
      }),
    };
  }

  /** A second time changes nothing. Errors: 404 unknown brand, 422 `creators.limit-reached`. */
  async follow(scope: Scope, brandId: string): Promise<FollowedBrandDto> {
    const creator = await this.profiles.ensure(scope);
    const [brand] = await this.identity.brands([brandId]);
    if (!brand) throw new NotFoundError();
    return this.transactions.run(async () => {
      await this.database.execute(`select 1 from creators.creators where id = $1 for update`, [creator.id]);
      const known = await this.rows(creator.id);
      const already = known.find((row) => row.brandId === brand.id);
      if (already) return present(already, brand);
      if (known.length >= MOST) throw limitReached('followed brands', MOST, known.length);
      const row = Object.assign(new FollowedBrand(), {
        id: newId(),
        creatorId: creator.id,
        brandId: brand.id,
        createdAt: this.clock.now(),
      });
      await this.database.writer.save(row);
      await this.events.publish(brandFollowed, { brandId: brand.id, creatorId: creator.id });
      return present(row, brand);
    });
  }

  /** 404 when the creator does not follow it. */
  async unfollow(scope: Scope, brandId: string): Promise<void> {
    const creatorId = scope.requireCreator();
    await this.transactions.run(async () => {
      const row = await this.database.writer.findOneBy(FollowedBrand, { creatorId, brandId });
      if (!row) throw new NotFoundError();
      await this.database.writer.remove(row);
      await this.events.publish(brandUnfollowed, { brandId: row.brandId, creatorId });
    });
  }

  /** Those of the creators who follow the brand now. */
  async followersAmong(brandId: string, creatorIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select creator_id as id from creators.followed_brands where brand_id = $1 and creator_id = any($2::uuid[])`,
      [brandId, [...creatorIds]],
    );
    return rows.map(({ id }) => id);
  }

  private rows(creatorId: string): Promise<FollowedBrand[]> {
    return this.database.reader.find(FollowedBrand, { where: { creatorId }, order: { createdAt: 'DESC', id: 'DESC' }, take: MOST });
  }
}

function present({ brandId, createdAt }: FollowedBrand, brand: BrandFacts): FollowedBrandDto {
  return {
    brandId,
    brandName: brand.name,
    organisationName: brand.organisationName,
    logoUrl: brand.logoUrl,
    followedAt: createdAt.toISOString(),
  };
}
