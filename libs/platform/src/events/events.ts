import { Injectable, SetMetadata } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/ids.js';
import { Jobs } from '../jobs/jobs.js';
import { ListenerRegistry } from './listener-registry.js';

/** A fact one module tells: past tense, `module.thing-happened.v1`, ids plus facts as they were. */
export interface EventType<Data> {
  readonly name: string;
  readonly data?: Data;
}

/** Declares an event; belongs into the module's `contract/*.events.ts`. */
export function defineEvent<Data>(name: `${string}.${string}.v${number}`): EventType<Data> {
  return { name };
}

/** What a listener gets beside the data. `at` is business time of the fact. */
export interface EventMeta {
  eventId: string;
  at: Date;
}

export interface ListenerOptions {
  event: string;
  name: string;
}

export const LISTENER = 'openfluence:listener';

/**
 * Reacts to another module's event, in a transaction of its own, exactly once per event (its row in platform.handled_events).
 * Method: `(data: Data, meta: EventMeta) => Promise<void>`. No network calls: add a job for those.
 * `name`: `module.what-it-does`, unique.
 */
export function OnEvent<Data>(event: EventType<Data>, name: `${string}.${string}`) {
  return (target: object, key: string, descriptor: { value?: (data: Data, meta: EventMeta) => Promise<void> }) => {
    SetMetadata(LISTENER, { event: event.name, name } satisfies ListenerOptions)(target, key, descriptor as PropertyDescriptor);
  };
}

/** The outbox: one job per event and listener in the caller's transaction; throws outside of one. */
@Injectable()
export class Events {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly registry: ListenerRegistry,
  ) {}

  publish<Data>(event: EventType<Data>, data: Data): Promise<void> {
    return this.publishAll(event, [data]);
  }

  /** Many facts of one kind at once; one statement however many listen. */
  async publishAll<Data>(event: EventType<Data>, facts: readonly Data[]): Promise<void> {
    const at = this.clock.now().toISOString();
    await this.jobs.addAll(
      this.registry.listenersOf(event.name).map((listener) => `event:${listener}`),
      facts.map((data) => ({ eventId: newId(), at, data })),
    );
  }
}
