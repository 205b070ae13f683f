import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { DomainError, RuleError, type FieldError } from './domain-error.js';

/** Our deepest DTO has 5 levels; more would cost validation its stack. */
const DEEPEST = 32;

/** Nest's metadata of a handler's parameters and the kinds of them (@nestjs/common does not export both). */
const PARAMETERS = '__routeArguments__';
const BODY = 3;
const QUERY = 4;

/**
 * Refuses what a route does not take, before anything is done with it: nesting beyond 32 levels (400), query parameters where there are none,
 * and members of a body where there is none (422 with their names, api.md 1). DTOs refuse their own unknown members.
 */
@Injectable()
export class RequestShapeInterceptor implements NestInterceptor {
  private readonly takes = new WeakMap<object, { body: boolean; query: boolean }>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { body, query } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!Buffer.isBuffer(body) && deeperThan(body, DEEPEST)) {
      throw new DomainError('platform.malformed', 400, `The body is nested deeper than ${DEEPEST} levels.`);
    }
    const takes = this.takenBy(context);
    const unknown: FieldError[] = [];
    if (!takes.query) unknown.push(...names(query).map((name) => unknownAt(`?${name}`)));
    if (!takes.body && body !== undefined && body !== null) {
      if (typeof body === 'object' && !Array.isArray(body) && !Buffer.isBuffer(body)) {
        unknown.push(...names(body).map((name) => unknownAt(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)));
      } else unknown.push({ pointer: '', code: 'unknown', message: 'this route takes no body' });
    }
    if (unknown.length > 0) {
      const detail = unknown.map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
      throw new RuleError('platform.invalid', detail.slice(0, 1000), unknown);
    }
    return next.handle();
  }

  private takenBy(context: ExecutionContext): { body: boolean; query: boolean } {
    const handler = context.getHandler();
    const known = this.takes.get(handler);
    if (known) return known;
    const parameters = (Reflect.getMetadata(PARAMETERS, context.getClass(), handler.name) ?? {}) as Record<string, unknown>;
    const kinds = Object.keys(parameters).map((key) => Number(key.split(':')[0]));
    const found = { body: kinds.includes(BODY), query: kinds.includes(QUERY) };
    this.takes.set(handler, found);
    return found;
  }
}

function unknownAt(pointer: string): FieldError {
  return { pointer, code: 'unknown', message: 'is not known here' };
}

function names(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** Level by level, so that no input can exhaust the stack. */
function deeperThan(value: unknown, limit: number): boolean {
  const inner = (each: unknown): unknown[] => (typeof each === 'object' && each !== null ? Object.values(each) : []);
  let level = inner(value);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap(inner);
  }
  return false;
}
