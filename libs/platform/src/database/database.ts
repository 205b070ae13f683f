import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
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

  /** Hand-written SQL with positional parameters; rows as plain objects. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.reader.query(sql, [...parameters])) as Row[];
  }

  /** Like `query`, for statements that change rows: throws outside a transaction. Rows of RETURNING come back. */
  async execute<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.writer.query(sql, [...parameters]);
    // TypeORM answers UPDATE and DELETE with [rows, count], everything else with rows
    if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number')
      return result[0] as Row[];
    return (result ?? []) as Row[];
  }
}
