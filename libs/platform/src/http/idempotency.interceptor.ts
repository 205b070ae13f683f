import { createHash } from 'node:crypto';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { Database } from '../database/database.js';
import { Transactions } from '../database/transactions.js';
import { actorRef, SYSTEM } from '../access/actor.js';
import { SystemClock } from '../clock/clock.js';
import type { ScopedRequest } from '../access/access.decorator.js';
import { DomainError } from './domain-error.js';

const WITHOUT = 'openfluence:without-idempotency';

/** For POSTs whose answer is a secret or that talk to the network: an Idempotency-Key is ignored there. */
export const WithoutIdempotency = () => SetMetadata(WITHOUT, true);

interface Stored {
  body_hash: string;
  status: number;
  response: unknown;
  headers: Record<string, string>;
}

const KEPT_HEADERS = ['etag', 'location'];

/**
 * Idempotency-Key (api.md 1): the key's row and the use case commit in one transaction, so a crash leaves neither. Same key and
 * body: same answer for 24 h; other body: 422; still running: 409. Refusals (4xx) changed nothing and are not kept.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<ScopedRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || typeof key !== 'string' || !request.scope) return next.handle();
    if (this.reflector.getAllAndOverride<boolean>(WITHOUT, [context.getHandler(), context.getClass()])) return next.handle();
    if (key.length < 1 || key.length > 200 || !/^[\x21-\x7e]+$/.test(key)) {
      throw new DomainError('platform.idempotency-key-invalid', 422, 'Idempotency-Key must be 1 to 200 visible ASCII characters.');
    }
    return from(this.once(request, context.switchToHttp().getResponse<FastifyReply>(), key, next));
  }

  private once(request: ScopedRequest, reply: FastifyReply, key: string, next: CallHandler): Promise<unknown> {
    const { kind, id } = actorRef(request.scope?.actor ?? SYSTEM);
    const owner = kind === 'user' ? (id ?? kind) : `${kind}:${id}`;
    const path = `${request.method} ${request.url.split('?')[0]}`;
    const hash = createHash('sha256')
      .update(Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null))
      .digest('hex');
    return this.transactions.run(async () => {
      const [lock] = await this.database.execute<{ free: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as free`, [
        `${owner}|${key}`,
      ]);
      if (!lock?.free)
        throw new DomainError('platform.idempotency-key-running', 409, 'A request with this Idempotency-Key is still running.');
      const [stored] = await this.database.query<Stored & { path: string }>(
        `select path, body_hash, status, response, headers from platform.idempotency_keys
         where owner = $1 and key = $2 and created_at > $3::timestamptz - interval '24 hours'`,
        [owner, key, this.clock.now()],
      );
      if (stored) return this.replay(stored, path, hash, reply);
      const body: unknown = await firstValueFrom(next.handle(), { defaultValue: undefined });
      const headers = Object.fromEntries(
        KEPT_HEADERS.flatMap((name) => {
          const value = reply.getHeader(name);
          return value === undefined ? [] : [[name, String(value)]];
        }),
      );
      await this.database.execute(
        `insert into platform.idempotency_keys (owner, key, path, body_hash, status, response, headers, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (owner, key) do update set path = excluded.path, body_hash = excluded.body_hash, status = excluded.status,
           response = excluded.response, headers = excluded.headers, created_at = excluded.created_at`,
        [
          owner,
          key,
          path,
          hash,
          reply.statusCode,
          body === undefined ? null : JSON.stringify(body),
          JSON.stringify(headers),
          this.clock.now(),
        ],
      );
      return body;
    });
  }

  private replay(stored: Stored & { path: string }, path: string, hash: string, reply: FastifyReply): unknown {
    if (stored.path !== path || stored.body_hash !== hash) {
      throw new DomainError('platform.idempotency-key-reused', 422, 'This Idempotency-Key was used for another request.');
    }
    void reply.code(stored.status).header('idempotency-replayed', 'true').headers(stored.headers);
    return stored.response ?? undefined;
  }
}
