import { DataSource, type MixedList, type EntitySchema, type MigrationInterface } from 'typeorm';

type Constructor<T = unknown> = abstract new (...args: never[]) => T;

export interface DataSourceInput {
  url: string;
  pool?: number;
  // eslint-style `Function` is what TypeORM takes for entities
  entities?: MixedList<Constructor | EntitySchema>;
  migrations?: Array<new () => MigrationInterface>;
  subscribers?: Constructor[];
}

/** The one way to make a DataSource: never `synchronize`, UUIDs of PostgreSQL's own, no silent CREATE EXTENSION. */
export function createDataSource(input: DataSourceInput): DataSource {
  return new DataSource({
    type: 'postgres',
    url: input.url,
    entities: (input.entities ?? []) as never,
    migrations: input.migrations ?? [],
    subscribers: (input.subscribers ?? []) as never,
    migrationsTableName: 'migrations',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    logging: false,
    poolSize: input.pool ?? 10,
    applicationName: 'openfluence',
  });
}
