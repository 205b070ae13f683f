import { Injectable } from '@nestjs/common';
import { CreatorsApi, type CreatorFacts } from '@app/creators';
import { IdentityApi, type BrandFacts } from '@app/identity';
import { NotFoundError, type Scope } from '@app/platform';
import type { TeamPersonDto } from './relationships.dto.js';
import { unknownMember } from './relationships.errors.js';

export interface Relation {
  brand: BrandFacts;
  creator: CreatorFacts;
}

/** Whose relationship it is and who works on it. */
@Injectable()
export class RelationAccess {
  constructor(
    private readonly identity: IdentityApi,
    private readonly creators: CreatorsApi,
  ) {}

  /** The brand of the path; 404 unknown and foreign, 403 without the route's permission. */
  async brand(scope: Scope, brandId: string): Promise<BrandFacts> {
    const [brand] = await this.identity.brands([brandId]);
    if (!brand) {
      scope.consulted = true;
      throw new NotFoundError();
    }
    scope.check({ organisationId: brand.organisationId, brandId });
    return brand;
  }

  /** The creator for this brand; 404 for those it cannot see (CRE-7). One it blocked it still finds. */
  async relation(scope: Scope, brandId: string, creatorId: string): Promise<Relation> {
    const brand = await this.brand(scope, brandId);
    const seen = [...(await this.creators.seenBy(brand, [creatorId])), ...(await this.creators.blockedBy(brand.id, [creatorId]))];
    const [creator] = seen.length > 0 ? await this.creators.creators([creatorId]) : [];
    if (!creator) throw new NotFoundError();
    return { brand, creator };
  }

  /** Who can look after a creator: members who see the brand's creators, by name. */
  async team({ id, organisationId }: BrandFacts): Promise<TeamPersonDto[]> {
    const members = await this.identity.membersWith('creators.read', organisationId, id);
    return members.map((member) => ({ id: member.id, name: member.name })).toSorted((a, b) => a.name.localeCompare(b.name));
  }

  /** 422 `groups.unknown-member` for anybody who is not of the brand's team. */
  async checkMember(brand: BrandFacts, userId: string | null | undefined, pointer: string): Promise<void> {
    if (!userId) return;
    if (!(await this.team(brand)).some(({ id }) => id === userId)) throw unknownMember(pointer);
  }

  /** Names of people, also of those who left the team since. */
  async people(ids: ReadonlyArray<string | null>): Promise<Map<string, TeamPersonDto>> {
    const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
    const users = wanted.length > 0 ? await this.identity.users(wanted) : [];
    return new Map(users.map(({ id, name }) => [id, { id, name }]));
  }
}
