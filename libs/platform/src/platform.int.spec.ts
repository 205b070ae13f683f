import { Body, Controller, Get, HttpCode, Injectable, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import {
  Database,
  Deadlines,
  defineEvent,
  Events,
  Int,
  newId,
  OnDeadline,
  OnEvent,
  Public,
  RuleError,
  SignedIn,
  Transactions,
  type EventMeta,
} from '@app/platform';

import { Housekeeping } from './database/housekeeping.js';
import { DeadWorkers } from './jobs/dead-workers.js';

const counted = defineEvent<{ by: number }>('probe.counted.v1');

class CountDto {
  @Int({ min: 1, max: 100 })
  by!: number;
}

@Injectable()
class Probe {
  readonly heard: Array<{ by: number; eventId: string }> = [];
  readonly due: string[] = [];
  failures = 0;
  /** Called while a job of ours runs. */
  meanwhile: () => Promise<void> = () => Promise.resolve();

  @OnEvent(counted, 'probe.hear')
  async hear(data: { by: number }, meta: EventMeta): Promise<void> {
    if (this.failures-- > 0) throw new Error('not yet');
    this.heard.push({ by: data.by, eventId: meta.eventId });
    await this.meanwhile();
  }

  @OnDeadline('probe.due')
  async fall(subjectId: string, dueAt: Date): Promise<void> {
    this.due.push(`${subjectId}@${dueAt.toISOString()}`);
    await Promise.resolve();
  }
}

@Controller('probe')
class ProbeController {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly events: Events,
  ) {}

  @Post('count')
  @HttpCode(201)
  @SignedIn()
  count(@Body() body: CountDto): Promise<{ total: number }> {
    return this.transactions.run(async () => {
      await this.database.execute(`insert into public.probe (by) values ($1)`, [body.by]);
      await this.events.publish(counted, { by: body.by });
      const [row] = await this.database.query<{ total: string }>(`select sum(by) as total from public.probe`);
      await new Promise((resolve) => setImmediate(resolve));
      if (body.by === 99) throw new RuleError('probe.refused', 'never 99');
      return { total: Number(row!.total) };
    });
  }

  @Get('boom')
  @Public()
  boom(): never {
    throw new Error('secret detail of postgres://user:password@host');
  }
}

@Module({ controllers: [ProbeController], providers: [Probe] })
class ProbeModule {}

@Controller('open')
class OpenController {
  @Get()
  read(): string {
    return 'open';
  }
}

@Module({ controllers: [OpenController] })
class OpenModule {}

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp({}, [{ module: ProbeModule }]);
  owner = await makeOwner(t);
  await t.sql(`create table public.probe (by integer not null)`);
});
afterAll(() => t.close());

const count = (by: number, key?: string, token: string | undefined = owner.accessToken) =>
  t.call<{ total: number; code: string }>('POST', '/probe/count', { token, body: { by }, headers: key ? { 'idempotency-key': key } : {} });
const rows = async () => Number((await t.sql<{ n: string }>(`select count(*) as n from public.probe`))[0]!.n);

describe('Idempotency-Key (api.md 1)', () => {
  it('answers a repeat with the same answer and one effect', async () => {
    const before = await rows();
    const first = await count(3, 'key-1');
    const again = await count(3, 'key-1');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(await rows()).toBe(before + 1);
  });

  it('refuses the key for another body, and keeps nothing of a refused request', async () => {
    const other = await count(4, 'key-1');
    expect([other.status, other.body.code]).toEqual([422, 'platform.idempotency-key-reused']);
    const before = await rows();
    expect((await count(99, 'key-2')).status).toBe(422);
    expect(await rows()).toBe(before);
    expect((await count(5, 'key-2')).status).toBe(201);
  });

  it('has one effect for twenty rivals with one key', async () => {
    const before = await rows();
    const answers = await Promise.all(Array.from({ length: 20 }, () => count(7, 'key-3')));
    expect(answers.every((answer) => answer.status === 201 || answer.status === 409)).toBe(true);
    expect(answers.filter((answer) => answer.status === 201).length).toBeGreaterThan(0);
    expect(await rows()).toBe(before + 1);
  });
});

describe('housekeeping', () => {
  it('forgets idempotency keys after 24 h, and no sooner', async () => {
    await count(8, 'key-old');
    await count(8, 'key-new');
    await t.sql(`update platform.idempotency_keys set created_at = now() - interval '25 hours' where key = 'key-old'`);
    const before = await rows();
    await t.app.get(Housekeeping).clean();
    expect(await t.sql(`select key from platform.idempotency_keys where key in ('key-old', 'key-new')`)).toEqual([{ key: 'key-new' }]);
    await count(8, 'key-new');
    await count(8, 'key-old');
    expect(await rows()).toBe(before + 1);
  });
});

describe('events', () => {
  it('are heard exactly once per commit, never after a rollback, and again after a failing listener', async () => {
    const probe = t.app.get(Probe);
    await t.settle();
    probe.heard.length = 0;
    await count(11);
    await count(99);
    await t.settle();
    expect(probe.heard.map((event) => event.by)).toEqual([11]);
    const [row] = await t.sql<{ n: string }>(`select count(*) as n from platform.handled_events where event_id = $1`, [
      probe.heard[0]!.eventId,
    ]);
    expect(Number(row!.n)).toBe(1);
    probe.failures = 1;
    await count(12);
    await t.settle();
    expect(probe.heard.map((event) => event.by)).toEqual([11]);
    await t.sql(`update jobs._private_jobs set run_at = now()`);
    await t.settle();
    expect(probe.heard.map((event) => event.by)).toEqual([11, 12]);
  });
});

describe('COL-2 deadlines', () => {
  it('take effect in order at their instant, and a moved one only at its new instant', async () => {
    const probe = t.app.get(Probe);
    const deadlines = t.app.get(Deadlines);
    const at = (hours: number) => new Date(t.now().getTime() + hours * 3_600_000);
    const [a, b, c] = [newId(), newId(), newId()];
    const [first, second, third] = [at(1), at(2), at(5)];
    await t.app.get(Transactions).run(async () => {
      await deadlines.set('probe.due', b, second);
      await deadlines.set('probe.due', a, first);
      await deadlines.set('probe.due', c, at(3));
      await deadlines.set('probe.due', c, third);
    });
    await t.travelTo(at(4));
    expect(probe.due).toEqual([`${a}@${first.toISOString()}`, `${b}@${second.toISOString()}`]);
    await t.travelTo(at(2));
    expect(probe.due).toHaveLength(3);
    const [row] = await t.sql<{ fired_at: Date }>(`select fired_at from platform.deadlines where subject_id = $1`, [c]);
    expect(row!.fired_at.getTime()).toBe(third.getTime());
  });
});

describe('transactions', () => {
  it('throw outside, refuse late use, join nested calls and run hooks only after the commit', async () => {
    const transactions = t.app.get(Transactions);
    const database = t.app.get(Database);
    await expect(database.execute('select 1')).rejects.toThrow(/transaction/);
    const seen: string[] = [];
    let late: Promise<unknown> = Promise.resolve();
    await transactions.run(async () => {
      transactions.afterCommit(() => seen.push('hook'));
      await transactions.run(() => database.execute(`insert into public.probe (by) values (1)`));
      late = new Promise((resolve) => setTimeout(() => resolve(database.execute('select 1')), 30));
      seen.push('body');
    });
    await expect(late).rejects.toThrow(/await is missing/);
    await expect(
      transactions.run(async () => {
        transactions.afterCommit(() => seen.push('never'));
        await Promise.reject(new Error('no'));
      }),
    ).rejects.toThrow('no');
    expect(seen).toEqual(['body', 'hook']);
  });

  it('repeat the whole function after a deadlock', async () => {
    const transactions = t.app.get(Transactions);
    const database = t.app.get(Database);
    await t.sql(`create table public.pair (id integer primary key, n integer not null)`);
    await t.sql(`insert into public.pair values (1, 0), (2, 0)`);
    const bump = (order: [number, number]) =>
      transactions.run(async () => {
        await database.execute(`update public.pair set n = n + 1 where id = $1`, [order[0]]);
        await database.execute(`select pg_sleep(0.05)`);
        await database.execute(`update public.pair set n = n + 1 where id = $1`, [order[1]]);
      });
    await Promise.all([bump([1, 2]), bump([2, 1])]);
    expect(await t.sql(`select n from public.pair order by id`)).toEqual([{ n: 2 }, { n: 2 }]);
  });
});

describe('access', () => {
  it('does not boot with a route that has no access rule', async () => {
    await expect(bootApp({}, [{ module: OpenModule }])).rejects.toThrow(/OpenController.read/);
  });

  it('answers 401 without a token and hides every detail of a crash', async () => {
    expect((await count(1, undefined, 'nonsense')).status).toBe(401);
    const crash = await t.call('GET', '/probe/boom', { headers: { 'x-request-id': 'my-request-1' } });
    expect(crash.status).toBe(500);
    expect(JSON.stringify(crash.body)).not.toContain('postgres');
    expect(crash.body).toMatchObject({ code: 'platform.internal', requestId: 'my-request-1' });
    expect(crash.headers.get('x-request-id')).toBe('my-request-1');
  });
});

describe('ACC-9 audit', () => {
  it('leaves a row beside each change, without secrets, that nobody can alter', async () => {
    const audit = await t.sql<{ changes: object; actor_kind: string }>(`select changes, actor_kind from platform.audit_events`);
    expect(audit.length).toBeGreaterThan(0);
    expect(JSON.stringify(audit)).not.toContain('argon2');
    await expect(t.sql(`update platform.audit_events set action = 'x'`)).rejects.toThrow(/append-only/);
    await expect(t.sql(`delete from platform.audit_events`)).rejects.toThrow(/append-only/);
  });
});

describe('jobs of a killed process', () => {
  it('lock in a name that says whose process they are, else nobody could free them after a SIGKILL', async () => {
    const probe = t.app.get(Probe);
    const owners: Array<{ instance: string | null }> = [];
    probe.meanwhile = async () => {
      const locked = await t.sql<{ instance: string | null }>(
        `select w.instance from jobs._private_jobs j left join platform.job_workers w on w.worker_id = j.locked_by where j.locked_at is not null`,
      );
      owners.push(...locked);
    };
    await count(1);
    await t.settle();
    probe.meanwhile = () => Promise.resolve();
    expect(owners).toEqual([{ instance: t.app.get(DeadWorkers).instance }]);
  });

  it('are free again at once, those of living ones are left alone', async () => {
    const [alive] = await t.sql<{ worker_id: string }>(`select worker_id from platform.job_workers limit 1`);
    await t.app.get(Transactions).run(async () => {
      const database = t.app.get(Database);
      await database.execute(`insert into platform.job_workers (worker_id, instance) values ('worker-dead', $1)`, [newId()]);
      await database.execute(`select jobs.add_job('nobody.does', '{}'::json, run_at := now() + interval '1 day')`);
      await database.execute(`select jobs.add_job('nobody.knows', '{}'::json, run_at := now() + interval '1 day')`);
      const lock = `update jobs._private_jobs set locked_by = $1, locked_at = now() where task_id = (select id from jobs._private_tasks where identifier = $2)`;
      await database.execute(lock, ['worker-dead', 'nobody.does']);
      await database.execute(lock, [alive!.worker_id, 'nobody.knows']);
    });
    expect(await t.app.get(DeadWorkers).bury()).toBe(1);
    const locked = await t.sql<{ locked_by: string | null }>(`select locked_by from jobs._private_jobs where locked_by is not null`);
    expect(locked).toEqual([{ locked_by: alive!.worker_id }]);
    await t.sql(`delete from jobs._private_jobs where run_at > now()`);
  });
});
