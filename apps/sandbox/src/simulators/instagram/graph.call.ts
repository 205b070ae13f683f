import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountById } from './account.store.js';
import { takeFaults } from './fault.store.js';
import { accountLimitReached, appLimitReached, badToken, serviceDown } from './graph-error.js';
import type { SimAccount } from './model.js';
import type { Context } from './options.js';
import { findToken } from './token.store.js';
import type { SimToken } from './token.store.js';
import { countCall } from './usage.store.js';
import type { Usage } from './usage.store.js';

/** Minutes until an account that reached its limit may call again, as the usage header tells. */
const REGAIN_MINUTES = 30;
const truncated = new WeakSet<FastifyRequest>();

export interface GraphCall {
  token: SimToken;
  account: SimAccount;
}

/** Query parameter as text; of a repeated one the last counts. */
export function param(request: FastifyRequest, name: string): string | undefined {
  const query = request.query as Record<string, string | string[] | undefined>;
  const value = query[name];
  const text = Array.isArray(value) ? value.at(-1) : value;
  return text === '' ? undefined : text;
}

/**
 * Admits one Graph call: finds the token, lets the fault switches act, counts the call and writes the usage headers.
 * @throws GraphError 190 for a token that does not work, 4 and 80002 for limits, 2 with HTTP 500 for the fault switch.
 */
export async function admit(context: Context, request: FastifyRequest, reply: FastifyReply): Promise<GraphCall> {
  const text = param(request, 'access_token') ?? /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = text === undefined ? undefined : await findToken(context.pool, text);
  const faults = await takeFaults(context.pool, token?.accountId);
  const slow = faults.reduce((sum, fault) => sum + (fault.kind === 'slow' ? fault.ms : 0), 0);
  if (slow > 0) await wait(slow);
  if (faults.some((fault) => fault.kind === 'error500')) throw serviceDown();
  if (faults.some((fault) => fault.kind === 'truncated')) truncated.add(request);

  if (!token) throw badToken('invalid');
  const account = await accountById(context.pool, token.accountId);
  if (!account) throw badToken('invalid');
  if (token.revokedAt) throw badToken('removed');
  if (token.expiresAt <= context.systemNow()) throw badToken('expired');

  const usage = await countCall(context.pool, account.id, context.systemNow());
  const limit = faults.find((fault) => fault.kind === 'limit');
  writeUsage(reply, account, usage, limit === undefined ? undefined : limit.everyAccount ? 'app' : 'account');
  if (limit?.everyAccount) throw appLimitReached();
  if (limit || usage.account > account.callLimit) throw accountLimitReached();
  return { token, account };
}

/** The answer of this call shall be cut off in the middle (fault switch). */
export function isTruncated(request: FastifyRequest): boolean {
  return truncated.has(request);
}

function writeUsage(reply: FastifyReply, account: SimAccount, usage: Usage, forced: 'app' | 'account' | undefined): void {
  const appPercent = forced === 'app' ? 100 : Math.min(100, Math.floor((usage.app / usage.appLimit) * 100));
  const percent = forced === 'account' ? 100 : Math.floor((usage.account / account.callLimit) * 100);
  const limited = forced === 'account' || usage.account > account.callLimit;
  void reply.headers({
    'x-app-usage': JSON.stringify({
      call_count: appPercent,
      total_time: Math.floor(appPercent * 0.9),
      total_cputime: Math.floor(appPercent * 0.8),
    }),
    'x-business-use-case-usage': JSON.stringify({
      [account.id]: [
        {
          type: 'instagram',
          call_count: percent,
          total_cputime: Math.floor(percent * 0.3),
          total_time: Math.floor(percent * 0.4),
          estimated_time_to_regain_access: limited ? REGAIN_MINUTES : 0,
        },
      ],
    }),
  });
}
