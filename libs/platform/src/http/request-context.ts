import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../access/actor.js';

/** What the platform knows of the request being served; jobs run in a context of their own. */
export interface RequestContext {
  requestId: string;
  address: string | null;
  userAgent: string | null;
  locale: 'en' | 'de';
  actor: Actor | null;
  /** Whom a password or mailed link proved, where there is no actor yet. */
  provenUserId?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `fn` with `context` as the current one. */
export function inContext<T>(context: RequestContext, fn: () => T): T {
  return storage.run(context, fn);
}

/** The current context, or null outside of requests and jobs. */
export function currentContext(): RequestContext | null {
  return storage.getStore() ?? null;
}
