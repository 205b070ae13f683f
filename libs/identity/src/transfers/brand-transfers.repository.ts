import { Injectable } from '@nestjs/common';
import {
  Database,
  DEFAULT_LIMIT,
  keysetByTime,
  NotFoundError,
  toPage,
  type Page,
  type PageQuery,
  type Scope,
  withTotal,
} from '@app/platform';
import { userOf } from '../me.service.js';
import { BrandTransfer } from './brand-transfer.entity.js';
import type { StoredTransferState } from './transfer.js';

export interface BrandTransferRow {
  id: string;
  brand: { id: string; name: string };
  fromOrganisationId: string;
  fromOrganisationName: string;
  toEmail: string;
  state: StoredTransferState;
  expiresAt: Date;
  createdAt: Date;
  version: number;
}

const TRANSFER = `select t.id, json_build_object('id', b.id, 'name', b.name) as brand, t.from_organisation_id as "fromOrganisationId",
    o.name as "fromOrganisationName", t.to_email as "toEmail", t.state, t.expires_at as "expiresAt", t.created_at as "createdAt", t.version,
    to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
  from identity.brand_transfers t join identity.brands b on b.id = t.brand_id join identity.organisations o on o.id = t.from_organisation_id`;

/** Queries over offers of brands. An offer belongs to the giving organisation and to the person whose address it names. */
@Injectable()
export class BrandTransfersRepository {
  constructor(private readonly database: Database) {}

  /** Offers the present organisation of a brand made, newest first; those of earlier ones are not its business. */
  ofBrand(scope: Scope, brand: { id: string; organisationId: string }, query: PageQuery): Promise<Page<BrandTransferRow>> {
    scope.check({ organisationId: brand.organisationId, brandId: brand.id });
    return this.page(`t.brand_id = $1 and t.from_organisation_id = $2`, [brand.id, brand.organisationId], query);
  }

  /** Offers of this organisation, to the caller's own address, and those it accepted; newest first. */
  async ofOrganisation(scope: Scope, organisationId: string, query: PageQuery): Promise<Page<BrandTransferRow>> {
    scope.check({ organisationId });
    const email = await this.confirmedEmail(scope);
    const mine = `t.state = 'offered' and t.to_email = $2 and t.from_organisation_id <> $1`;
    return this.page(`(t.from_organisation_id = $1 or t.to_organisation_id = $1 or (${mine}))`, [organisationId, email], query);
  }

  async get(id: string): Promise<BrandTransferRow> {
    const [row] = await this.database.query<BrandTransferRow>(`${TRANSFER} where t.id = $1`, [id]);
    if (!row) throw new NotFoundError();
    return row;
  }

  /** An offer made to the caller's own address. */
  async toCaller(scope: Scope, id: string): Promise<BrandTransferRow> {
    const row = await this.get(id);
    if (row.toEmail !== (await this.confirmedEmail(scope))) throw new NotFoundError();
    return row;
  }

  async lock(id: string): Promise<BrandTransfer> {
    const transfer = await this.database.writer.findOne(BrandTransfer, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!transfer) throw new NotFoundError();
    return transfer;
  }

  openOf(brandId: string): Promise<BrandTransfer | null> {
    return this.database.writer.findOne(BrandTransfer, { where: { brandId, state: 'offered' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Null for an address nobody proved: an offer to it is not theirs. */
  private async confirmedEmail(scope: Scope): Promise<string | null> {
    const [row] = await this.database.query<{ email: string }>(
      `select email from identity.users where id = $1 and email_confirmed_at is not null`,
      [userOf(scope).userId],
    );
    return row?.email ?? null;
  }

  private async page(where: string, values: unknown[], query: PageQuery): Promise<Page<BrandTransferRow>> {
    const parameters = [...values];
    const keyset = keysetByTime({ at: 't.created_at', id: 't.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<BrandTransferRow & { at: string }>(
      `${TRANSFER} where ${where} and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row): BrandTransferRow => row,
    );
    return withTotal(page, query, () => this.database.count(`identity.brand_transfers t where ${where}`, values));
  }
}
