import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { INSTANTS_AS_TEXT } from './instants.js';
import { Transactions } from './transactions.js';

/** Access to the database: inside the open transaction when there is one, else on a pooled connection (reads only). */
@Injectable()
export class Database {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** Manager for reads. */
  get reader(): EntityManager {
    return this.transactions.active ? this.transactions.manager : this.dataSource.manager;
  }

  /** Manager for writes and locks; throws outside a transaction. */
  get writer(): EntityManager {
    return this.transactions.manager;
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }

  /** Hand-written SQL with positional parameters; rows as plain objects. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (this.transactions.active) return (await this.transactions.manager.query(sql, [...parameters])) as Row[];
    return this.direct({ text: sql, values: [...parameters] });
  }

  /** Like `query`, for lists: instants come as the RFC 3339 text that answers carry, `numeric` and `bigint` as text as ever. */
  async list<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.direct({ text: sql, values: [...parameters], types: INSTANTS_AS_TEXT });
  }

  /** How many rows there are `from` these tables (with their `where`), e.g. for the total of a list. */
  async count(from: string, parameters: readonly unknown[] = []): Promise<number> {
    const [row] = await this.query<{ count: number }>(`select count(*)::int as count from ${from}`, parameters);
    return row?.count ?? 0;
  }

  /** Like `query`, for statements that change rows: throws outside a transaction. Rows of RETURNING come back. */
  async execute<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.writer.query(sql, [...parameters]);
    // TypeORM answers UPDATE and DELETE with [rows, count], everything else with rows
    if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number')
      return result[0] as Row[];
    return (result ?? []) as Row[];
  }

  /** On TypeORM's pool (or the open transaction's connection), past its query runner, whose objects cost a list half its time. */
  private async direct<Row>(config: QueryConfig): Promise<Row[]> {
    const client = this.transactions.active ? ((await this.transactions.manager.queryRunner!.connect()) as PoolClient) : this.pool;
    try {
      return (await client.query(config)).rows as Row[];
    } catch (error) {
      throw new QueryFailedError(config.text, config.values, error as Error);
    }
  }
}
