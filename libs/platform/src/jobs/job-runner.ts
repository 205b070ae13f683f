import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { EventEmitter } from 'node:events';
import { Interval } from '@nestjs/schedule';
import { Logger as WorkerLogger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { ENV, type Env } from '../config/env.js';
import { SYSTEM } from '../access/actor.js';
import { inContext } from '../http/request-context.js';
import { Database } from '../database/database.js';
import { Transactions } from '../database/transactions.js';
import { LISTENER, type EventMeta, type ListenerOptions } from '../events/events.js';
import { ListenerRegistry } from '../events/listener-registry.js';
import { DeadWorkers } from './dead-workers.js';
import { JOB, type JobContext } from './jobs.js';
import { newId } from '../database/ids.js';

interface Delivery {
  eventId: string;
  at: string;
  data: unknown;
}

type Method = (payload: unknown, context: unknown) => Promise<void>;

/** Finds every `@Job` and `@OnEvent` method, and runs them with graphile-worker. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private readonly tasks: TaskList = {};
  private pool: Pool | null = null;
  private readonly events = new EventEmitter() as WorkerEvents;
  private runner: Runner | null = null;
  /** Jobs that run here now. */
  private atWork = 0;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly registry: ListenerRegistry,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly deadWorkers: DeadWorkers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.discover();
    if (!this.env.runJobs) return;
    const pool = new Pool({
      connectionString: this.env.databaseUrl,
      max: this.env.jobConcurrency + 2,
      min: 1,
      application_name: this.deadWorkers.applicationName,
    });
    pool.on('error', (error) => this.logger.warn(`jobs pool: ${error.message}`));
    pool.on('connect', (client) => client.on('error', (error) => this.logger.warn(`jobs connection: ${error.message}`)));
    this.pool = pool;
    // one connection stays open from here on: it says that this instance lives
    await pool.query('select 1');
    await this.deadWorkers.bury();
    this.events.on(
      // jobs are locked in the pool's name, not in that of the worker who runs them
      'pool:create',
      ({ workerPool }) => void this.deadWorkers.born(workerPool.id).catch((error: Error) => this.logger.warn(error.message)),
    );
    this.events.on('job:start', () => void this.atWork++);
    this.events.on('job:complete', () => void this.atWork--);
    this.runner = await run({
      pgPool: pool,
      schema: 'jobs',
      concurrency: this.env.jobConcurrency,
      noHandleSignals: true,
      pollInterval: 1000,
      taskList: this.tasks,
      parsedCronItems: [],
      events: this.events,
      logger: workerLogger(this.logger),
    });
  }

  /** Another process may have been killed meanwhile, or the database not yet have noticed it when this one started. */
  @Interval(5_000)
  async watch(): Promise<void> {
    if (this.runner) await this.deadWorkers.bury().catch((error: Error) => this.logger.warn(error.message));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop().catch((error: Error) => this.logger.warn(error.message));
    await this.pool?.end();
    this.letGo();
  }

  /** Waits until no job is running or due now; failed ones that wait for their next attempt do not count. */
  async drain(): Promise<void> {
    for (;;) {
      const idle = this.nextIdle();
      try {
        const [row] = await this.database.query<{ busy: boolean }>(
          `select exists (
             select 1 from jobs._private_jobs where locked_at is not null or (run_at <= now() and attempts < max_attempts)) as busy`,
        );
        if (!row?.busy) return;
        await idle.came;
      } finally {
        idle.forget();
      }
    }
  }

  /** When a worker of ours finds nothing to do and no other is at work; those of other processes are looked for every 20 ms. */
  private nextIdle(): { came: Promise<void>; forget: () => void } {
    const { promise: came, resolve } = Promise.withResolvers<void>();
    const found = (): void => {
      if (this.atWork === 0) resolve();
    };
    const timer = setInterval(found, 20);
    this.events.on('worker:getJob:empty', found);
    return {
      came,
      forget: () => {
        clearInterval(timer);
        this.events.off('worker:getJob:empty', found);
      },
    };
  }

  /** graphile-worker keeps the options of every runner for the life of the process: the whole product must not hang on them. */
  private letGo(): void {
    for (const name of Object.keys(this.tasks)) delete this.tasks[name];
    this.events.removeAllListeners();
    this.pool?.removeAllListeners();
  }

  private discover(): void {
    const seen = new Set<object>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object' || seen.has(instance as object)) continue;
      seen.add(instance as object);
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype) continue;
      for (const key of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[key] as Method;
        const listener = this.reflector.get<ListenerOptions | undefined>(LISTENER, method);
        if (listener) this.addListener(listener, method.bind(instance) as Method);
        const job = this.reflector.get<string | undefined>(JOB, method);
        if (job) this.addTask(job, method.bind(instance) as Method);
      }
    }
  }

  private addTask(name: string, method: Method): void {
    if (this.tasks[name]) throw new Error(`Job ${name} is declared twice`);
    this.tasks[name] = async (payload, helpers) => {
      const context: JobContext = {
        signal: helpers.abortSignal ?? new AbortController().signal,
        attempt: helpers.job.attempts,
        maxAttempts: helpers.job.max_attempts,
      };
      await asSystem(() => method(payload, context));
    };
  }

  private addListener(listener: ListenerOptions, method: Method): void {
    this.registry.add(listener.event, listener.name);
    this.addTask(`event:${listener.name}`, async (payload) => {
      const delivery = payload as Delivery;
      const meta: EventMeta = { eventId: delivery.eventId, at: new Date(delivery.at) };
      await this.transactions.run(async () => {
        const fresh = await this.database.execute<{ event_id: string }>(
          `insert into platform.handled_events (event_id, listener) values ($1, $2) on conflict do nothing returning event_id`,
          [delivery.eventId, listener.name],
        );
        if (fresh.length > 0) await method(delivery.data, meta);
      });
    });
  }
}

/** Its warnings and errors, among ours. */
function workerLogger(logger: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
  });
}

function asSystem<T>(fn: () => Promise<T>): Promise<T> {
  return inContext({ requestId: `job-${newId()}`, address: null, userAgent: null, locale: 'en', actor: SYSTEM }, fn);
}
