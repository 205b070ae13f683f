import { Injectable } from '@nestjs/common';
import { Database, NotFoundError, type Scope } from '@app/platform';
import { Address } from './address.entity.js';
import { Creator } from './creator.entity.js';

/** Rows of people: profiles and addresses. */
@Injectable()
export class CreatorsRepository {
  constructor(private readonly database: Database) {}

  async find(scope: Scope, creatorId: string): Promise<Creator | null> {
    scope.check({ creatorId });
    return this.database.reader.findOneBy(Creator, { id: creatorId });
  }

  /** 404 when there is no such creator. */
  async getForUpdate(scope: Scope, creatorId: string): Promise<Creator> {
    scope.check({ creatorId });
    const creator = await this.database.writer.findOne(Creator, { where: { id: creatorId }, lock: { mode: 'pessimistic_write' } });
    if (!creator) throw new NotFoundError();
    return creator;
  }

  /** Adds a creator unless the row exists already (sign-up's job and a first read may race). */
  async add(scope: Scope, creator: Creator): Promise<void> {
    scope.check({ creatorId: creator.id });
    await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 21))`, [creator.id]);
    if (!(await this.database.writer.existsBy(Creator, { id: creator.id }))) await this.database.writer.save(creator);
  }

  async save(scope: Scope, creator: Creator): Promise<Creator> {
    scope.check({ creatorId: creator.id });
    return this.database.writer.save(creator);
  }

  async many(ids: readonly string[]): Promise<Creator[]> {
    if (ids.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(Creator, 'c')
      .where('c.id = any(:ids)', { ids: [...ids] })
      .getMany();
  }

  async namedAmong(ids: readonly string[], text: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from creators.creators where id = any($1::uuid[]) and (display_name ilike $2 or handle ilike $2)`,
      [[...ids], `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`],
    );
    return rows.map(({ id }) => id);
  }

  async address(scope: Scope, creatorId: string): Promise<Address | null> {
    scope.check({ creatorId });
    return this.database.reader.findOneBy(Address, { id: creatorId });
  }

  async saveAddress(scope: Scope, address: Address): Promise<Address> {
    scope.check({ creatorId: address.id });
    return this.database.writer.save(address);
  }

  async addresses(creatorIds: readonly string[]): Promise<Address[]> {
    if (creatorIds.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(Address, 'a')
      .where('a.id = any(:ids)', { ids: [...creatorIds] })
      .getMany();
  }
}
