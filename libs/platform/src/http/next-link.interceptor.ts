import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** Lists name their next page in `Link: <…>; rel="next"`, too (api.md 1): the same request with the next cursor. */
@Injectable()
export class NextLinkInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method !== 'GET') return next.handle();
    return next.handle().pipe(
      tap((body: unknown) => {
        const cursor = nextCursorOf(body);
        if (cursor === null) return;
        const reply = context.switchToHttp().getResponse<FastifyReply>();
        void reply.header('link', `<${withCursor(request.url, cursor)}>; rel="next"`);
      }),
    );
  }
}

function nextCursorOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('items' in body) || !('nextCursor' in body)) return null;
  return typeof body.nextCursor === 'string' ? body.nextCursor : null;
}

/** The address of this request with another cursor; signs that could end the header's `<…>` are escaped. */
function withCursor(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `${path.replace(/[<>"\s]/g, encodeURIComponent)}?${parameters.toString()}`;
}
