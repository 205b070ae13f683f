import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { Database, Transactions } from '@app/platform';
import { QueryFailedError } from 'typeorm';

let t: TestApp;
let database: Database;
let transactions: Transactions;

beforeAll(async () => {
  t = await bootApp();
  database = t.app.get(Database);
  transactions = t.app.get(Transactions);
  await t.sql('create table public.seen (at timestamptz not null, n bigint not null)');
});

afterAll(() => t.close());

const INSERT = `insert into public.seen (at, n) values ('2026-11-21 06:20:56.5+01', $1)`;

describe('Database', () => {
  it('lists read instants as text, inside a transaction its own rows too', async () => {
    const inside = await transactions.run(async () => {
      await database.execute(INSERT, [1]);
      return database.list('select at, n from public.seen where n = $1', [1]);
    });
    expect(inside).toEqual([{ at: '2026-11-21T05:20:56.500Z', n: '1' }]);
    expect(await database.list('select at, n from public.seen where n = $1', [1])).toEqual(inside);
    expect(await database.query('select at from public.seen where n = $1', [1])).toEqual([{ at: new Date('2026-11-21T05:20:56.500Z') }]);
  });

  it('nothing of a rolled back transaction is read afterwards', async () => {
    const refused = transactions.run(async () => {
      await database.execute(INSERT, [2]);
      expect(await database.list('select n from public.seen where n = 2')).toEqual([{ n: '2' }]);
      throw new Error('rolled back');
    });
    await expect(refused).rejects.toThrow('rolled back');
    expect(await database.list('select n from public.seen where n = 2')).toEqual([]);
  });

  it('a failing statement is the same error in and outside a transaction, and gives its connection back', async () => {
    const failing = () => database.query('select n from public.seen where n = $1', ['x']);
    for (let i = 0; i < 30; i++) await expect(failing()).rejects.toBeInstanceOf(QueryFailedError);
    await expect(transactions.run(failing)).rejects.toBeInstanceOf(QueryFailedError);
    await expect(database.list('select wrong from public.seen')).rejects.toMatchObject({ driverError: { code: '42703' } });
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('COL-2 a crowd of units that wait for a separate one ends at once: it finds a connection that they left free', async () => {
    let separate: Promise<unknown> | undefined;
    const units = Array.from({ length: 40 }, (_, n) =>
      transactions.run(async () => {
        await database.execute(INSERT, [100 + n]);
        // begun when every unit that can has its connection, shared by all who wait for it
        separate ??= new Promise((resolve) => setImmediate(resolve)).then(() =>
          transactions.separate(() => database.execute(INSERT, [99])),
        );
        await separate;
        throw new Error('too late');
      }),
    );
    const outcomes = await Promise.allSettled(units);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await database.list('select n from public.seen where n >= 99')).toEqual([{ n: '99' }]);
  });
});
