import { Injectable } from '@nestjs/common';
import { IdentityApi } from '@app/identity';
import {
  Clock,
  Database,
  DEFAULT_LIMIT,
  keysetByTime,
  newId,
  NotFoundError,
  toPage,
  Transactions,
  withTotal,
  type Page,
  type PageQuery,
  type Scope,
} from '@app/platform';
import { ProfileService } from '../profile.service.js';
import { HiddenOrganisation } from './hidden-organisation.entity.js';
import { alreadyHidden, limitReached, unknownBrand } from './network.errors.js';
import { HiddenOrganisationDto } from './visibility.dto.js';

const MOST = 500;

type Hidden = Pick<HiddenOrganisation, 'organisationId' | 'brandId' | 'createdAt'>;

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

  /** Newest first. */
  async list(scope: Scope, query: PageQuery): Promise<Page<HiddenOrganisationDto>> {
    const creatorId = scope.requireCreator();
    const parameters: unknown[] = [creatorId];
    const limit = query.limit ?? DEFAULT_LIMIT;
    const keyset = keysetByTime({ at: 'h.created_at', id: 'h.id' }, query.cursor, parameters);
    const rows = await this.database.query<Hidden & { id: string; position: string }>(
      `select h.id, h.organisation_id as "organisationId", h.brand_id as "brandId", h.created_at as "createdAt",
         to_char(h.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
       from creators.hidden_organisations h where h.creator_id = $1 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      ({ position, id }) => [position, id],
      (row) => row,
    );
    return withTotal({ ...page, items: await this.present(page.items) }, query, () =>
      this.database.count(`creators.hidden_organisations where creator_id = $1`, [creatorId]),
    );
  }

  /** Hides from the organisation of this brand. Errors: 409 `creators.already-hidden`, 422 unknown brand, `creators.limit-reached`. */
  async hide(scope: Scope, brandId: string): Promise<HiddenOrganisationDto> {
    const creator = await this.profiles.ensure(scope);
    const [brand] = await this.identity.brands([brandId]);
    if (!brand) throw unknownBrand();
    return this.transactions.run(async () => {
      await this.database.execute(`select 1 from creators.creators where id = $1 for update`, [creator.id]);
      const own = { creatorId: creator.id };
      if (await this.database.writer.existsBy(HiddenOrganisation, { ...own, organisationId: brand.organisationId })) throw alreadyHidden();
      const used = await this.database.writer.countBy(HiddenOrganisation, own);
      if (used >= MOST) throw limitReached('hidden organisations', MOST, used);
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

  private async present(rows: readonly Hidden[]): Promise<HiddenOrganisationDto[]> {
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
