import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';

interface Unit {
  manager: EntityManager;
  open: boolean;
  afterCommit: Array<() => void>;
}

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 4;
/** Connections that units of work leave to those they may wait for (`separate`) and to plain reads. */
const LEFT_FREE = 2;

/**
 * One unit of work per use case. Nested calls join; serialization failures and deadlocks repeat the whole function
 * (at most 3 times), so `fn` must be free of network calls and of `Promise.all` on the database.
 */
@Injectable()
export class Transactions {
  private readonly units = new AsyncLocalStorage<Unit>();
  private readonly waiting: Array<() => void> = [];
  private seats: number;

  constructor(private readonly dataSource: DataSource) {
    this.seats = Math.max(1, (dataSource.options.poolSize ?? 10) - LEFT_FREE);
  }

  async run<T>(fn: () => Promise<T>): Promise<T> {
    const current = this.units.getStore();
    if (current?.open) return fn();
    await this.seat();
    try {
      return await this.attempts(fn);
    } finally {
      this.leave();
    }
  }

  private async attempts<T>(fn: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(fn);
      } catch (error) {
        const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
        if (!code || !RETRIED.has(code) || attempt >= ATTEMPTS) throw error;
        // rivals that met once would meet again at once
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt));
      }
    }
  }

  /**
   * Runs `fn` in a unit of its own even when one is open: for facts that must survive the caller's rollback. It takes no seat: whoever waits
   * for it holds one, so a crowd of callers would keep it from ever beginning.
   */
  separate<T>(fn: () => Promise<T>): Promise<T> {
    return this.units.exit(() => this.attempts(fn));
  }

  private async seat(): Promise<void> {
    if (this.seats > 0) this.seats -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The seat goes to who has waited longest. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.seats += 1;
  }

  private async once<T>(fn: () => Promise<T>): Promise<T> {
    const hooks: Array<() => void> = [];
    const result = await this.dataSource.transaction(async (manager) => {
      const unit: Unit = { manager, open: true, afterCommit: hooks };
      try {
        return await this.units.run(unit, fn);
      } finally {
        unit.open = false;
      }
    });
    for (const hook of hooks) hook();
    return result;
  }

  /** The manager of the open transaction. Throws outside of one: writing, locking and publishing need it. */
  get manager(): EntityManager {
    const unit = this.units.getStore();
    if (!unit) throw new Error('This needs a transaction: wrap the use case in Transactions.run');
    if (!unit.open) throw new Error('The transaction is over: an await is missing');
    return unit.manager;
  }

  get active(): boolean {
    return this.units.getStore()?.open === true;
  }

  /** Runs `hook` once the outermost transaction has committed (sockets, wake-ups); never on a rollback. */
  afterCommit(hook: () => void): void {
    const unit = this.units.getStore();
    if (unit?.open) unit.afterCommit.push(hook);
    else hook();
  }
}
