import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { takeFaults } from './fault.store.js';
import type { Context } from './options.js';
import { internalError, rateLimited } from './tiktok-error.js';

const truncated = new WeakSet<FastifyRequest>();

/** Lets the fault switches act on one call. */
export async function suffer(context: Context, request: FastifyRequest, accountId: string | undefined): Promise<void> {
  const faults = await takeFaults(context.pool, accountId);
  const slow = faults.reduce((sum, fault) => sum + (fault.kind === 'slow' ? fault.ms : 0), 0);
  if (slow > 0) await wait(slow);
  if (faults.some(({ kind }) => kind === 'truncated')) truncated.add(request);
  if (faults.some(({ kind }) => kind === 'error500')) throw internalError();
  if (faults.some(({ kind }) => kind === 'limit')) throw rateLimited();
}

/** Cuts answers off in the middle where the switch says so. */
export function cutOff(instance: FastifyInstance): void {
  instance.addHook('onSend', async (request, _reply, payload) =>
    truncated.has(request) && typeof payload === 'string' ? payload.slice(0, Math.floor(payload.length / 2)) : payload,
  );
}
