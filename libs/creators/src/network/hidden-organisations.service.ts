import { Injectable } from '@nestjs/common';
import { IdentityApi } from '@app/identity';
import { Clock, Database, newId, NotFoundError, Transactions, type Scope } from '@app/platform';
import { ProfileService } from '../profile.service.js';
import { HiddenOrganisation } from './hidden-organisation.entity.js';
import { alreadyHidden, limitReached, unknownBrand } from './network.errors.js';
import { HiddenOrganisationDto, HiddenOrganisationsDto } from './visibility.dto.js';

const MOST = 500;

/** Organisations that do not see this creator in the network (CRE-7). */
@Injectable()
export class HiddenOrganisationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly identity: IdentityApi,
    private readonly profiles: ProfileService,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope): Promise<HiddenOrganisationsDto> {
    return { items: await this.present(await this.rows(scope.requireCreator())) };
  }

  /** Hides from the organisation of this brand. Errors: 409 `creators.already-hidden`, 422 unknown brand, `creators.limit-reached`. */
  async hide(scope: Scope, brandId: string): Promise<HiddenOrganisationDto> {
    const creator = await this.profiles.ensure(scope);
    const [brand] = await this.identity.brands([brandId]);
    if (!brand) throw unknownBrand();
    return this.transactions.run(async () => {
      await this.database.execute(`select 1 from creators.creators where id = $1 for update`, [creator.id]);
      const known = await this.rows(creator.id);
      if (known.some(({ organisationId }) => organisationId === brand.organisationId)) throw alreadyHidden();
      if (known.length >= MOST) throw limitReached('hidden organisations', MOST, known.length);
      const row = Object.assign(new HiddenOrganisation(), {
        id: newId(),
        creatorId: creator.id,
        organisationId: brand.organisationId,
        brandId: brand.id,
        createdAt: this.clock.now(),
      });
      const [dto] = await this.present([await this.database.writer.save(row)]);
      return dto!;
    });
  }

  /** 404 when the creator is not hidden from it. */
  async show(scope: Scope, organisationId: string): Promise<void> {
    const creatorId = scope.requireCreator();
    await this.transactions.run(async () => {
      const row = await this.database.writer.findOneBy(HiddenOrganisation, { creatorId, organisationId });
      if (!row) throw new NotFoundError();
      await this.database.writer.remove(row);
    });
  }

  private rows(creatorId: string): Promise<HiddenOrganisation[]> {
    return this.database.reader.find(HiddenOrganisation, { where: { creatorId }, order: { createdAt: 'DESC', id: 'DESC' }, take: MOST });
  }

  private async present(rows: readonly HiddenOrganisation[]): Promise<HiddenOrganisationDto[]> {
    const brands = new Map((await this.identity.brands(rows.map(({ brandId }) => brandId))).map((brand) => [brand.id, brand]));
    return rows.map(({ organisationId, brandId, createdAt }) => {
      const brand = brands.get(brandId);
      return {
        organisationId,
        // a brand that moved since then names another organisation
        organisationName: brand?.organisationId === organisationId ? brand.organisationName : null,
        brandName: brand?.name ?? null,
        hiddenAt: createdAt.toISOString(),
      };
    });
  }
}
