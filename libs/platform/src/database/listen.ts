import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Client } from 'pg';
import { ENV, type Env } from '../config/env.js';

type Handler = (payload: string) => void;

/** Pause before each attempt to stand again, milliseconds. */
const AGAIN_MS = 500;

/** PostgreSQL LISTEN/NOTIFY on one connection: tells the other processes that a cache is stale or the clock moved. */
@Injectable()
export class Listen implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Listen.name);
  private readonly handlers = new Map<string, Handler[]>();
  private readonly reconnected: Array<() => void> = [];
  private client: Client | null = null;
  private stopped = false;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Calls `handler` with each payload on `channel`; `onReconnect` after a gap in which notifications may be lost. */
  on(channel: string, handler: Handler, onReconnect?: () => void): void {
    this.handlers.set(channel, [...(this.handlers.get(channel) ?? []), handler]);
    if (onReconnect) this.reconnected.push(onReconnect);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.env.databaseUrl, application_name: 'openfluence-listen' });
    client.on('error', (error) => this.logger.warn(`listen connection: ${error.message}`));
    client.on('notification', (message) => {
      for (const handler of this.handlers.get(message.channel) ?? []) handler(message.payload ?? '');
    });
    try {
      await client.connect();
      for (const channel of this.handlers.keys()) await client.query(`listen ${channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    // only from here on: a connection that never stood ends too, and whoever tried it tries again by itself
    client.once('end', () => void this.again());
  }

  /** Until it stands again; one attempt at a time. */
  private async again(): Promise<void> {
    while (!this.stopped) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      try {
        await this.connect();
        for (const hook of this.reconnected) hook();
        return;
      } catch (error) {
        this.logger.warn(`listen connection: ${(error as Error).message}`);
      }
    }
  }
}
