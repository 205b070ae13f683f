import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Interval } from '@nestjs/schedule';
import { SYSTEM } from '../access/actor.js';
import { Clock } from '../clock/clock.js';
import { ENV, type Env } from '../config/env.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { Transactions } from '../database/transactions.js';
import { inContext } from '../http/request-context.js';
import { DEADLINE } from './deadlines.js';

type Handler = (subjectId: string, dueAt: Date) => Promise<void>;

const BATCH = 100;

interface Due {
  kind: string;
  subject_id: string;
  due_at: Date;
  /** Row version: tells whether somebody moved the deadline while its handler ran. */
  seen: string;
}

/** A use case moved or ended the deadline while its handler waited for the object: nothing took effect. */
class MovedMeanwhile extends Error {}

/** Finds due deadlines and calls their handlers, earliest first; several processes may sweep at once (an advisory lock per deadline). */
@Injectable()
export class DeadlineSweep implements OnApplicationBootstrap {
  private readonly logger = new Logger(DeadlineSweep.name);
  private readonly handlers = new Map<string, Handler>();
  private running: Promise<number> | null = null;
  private paused = false;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  onApplicationBootstrap(): void {
    const seen = new Set<object>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object' || seen.has(instance as object)) continue;
      seen.add(instance as object);
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype) continue;
      for (const key of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[key] as Handler;
        const kind = this.reflector.get<string | undefined>(DEADLINE, method);
        if (!kind) continue;
        if (this.handlers.has(kind)) throw new Error(`Deadline ${kind} is handled twice`);
        this.handlers.set(kind, method.bind(instance) as Handler);
      }
    }
  }

  /** The in-process tick. */
  @Interval(1000)
  async tick(): Promise<void> {
    if (!this.env.runJobs || this.paused) return;
    try {
      await this.sweep();
    } catch (error) {
      this.logger.error({ err: error }, 'the deadline sweep failed; it goes on with the next tick');
    }
  }

  /** While the time machine walks, it alone sweeps. */
  pause(paused: boolean): void {
    this.paused = paused;
  }

  /** Works off what is due now; answers how many took effect. Concurrent calls join. */
  async sweep(): Promise<number> {
    this.running ??= this.all().finally(() => (this.running = null));
    return this.running;
  }

  /** The earliest pending instant, or null. */
  async next(): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date | null }>(
      `select min(due_at) as at from platform.deadlines where state = 'pending' and kind = any($1) and failures < 5`,
      [[...this.handlers.keys()]],
    );
    return row?.at ?? null;
  }

  private async all(): Promise<number> {
    let fired = 0;
    for (;;) {
      const due = await this.database.query<{ id: string }>(
        `select id from platform.deadlines where state = 'pending' and due_at <= $1 and kind = any($2) and failures < 5 order by due_at, id limit ${BATCH}`,
        [this.clock.now(), [...this.handlers.keys()]],
      );
      if (due.length === 0) return fired;
      let moved = 0;
      for (const { id } of due) if (await this.fire(id)) moved++;
      fired += moved;
      if (moved === 0) return fired;
    }
  }

  private async fire(id: string): Promise<boolean> {
    try {
      return await inContext({ requestId: `deadline-${newId()}`, address: null, userAgent: null, locale: 'en', actor: SYSTEM }, () =>
        this.transactions.run(async () => {
          const now = this.clock.now();
          const [mine] = await this.database.execute<{ free: boolean }>(
            `select pg_try_advisory_xact_lock(hashtextextended($1, 8)) as free`,
            [id],
          );
          if (!mine?.free) return false;
          const [row] = await this.database.query<Due>(
            `select kind, subject_id, due_at, xmin::text as seen from platform.deadlines where id = $1 and state = 'pending' and due_at <= $2`,
            [id, now],
          );
          if (!row) return false;
          // The handler locks its object first and the deadline after it, as every use case does: no deadlock between them
          await this.handlers.get(row.kind)!(row.subject_id, row.due_at);
          const [after] = await this.database.execute<{ seen: string; ours: boolean }>(
            `select xmin::text as seen, xmin = pg_current_xact_id()::xid as ours from platform.deadlines where id = $1 for update`,
            [id],
          );
          if (!after?.ours && after?.seen !== row.seen) throw new MovedMeanwhile();
          if (!after.ours)
            await this.database.execute(`update platform.deadlines set state = 'done', fired_at = $2 where id = $1`, [id, now]);
          return true;
        }),
      );
    } catch (error) {
      if (error instanceof MovedMeanwhile) return false;
      this.logger.error({ err: error, deadline: id }, 'a deadline could not take effect');
      await this.transactions.run(() => this.database.execute(`update platform.deadlines set failures = failures + 1 where id = $1`, [id]));
      return false;
    }
  }
}
