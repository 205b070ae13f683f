import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { tap, type Observable } from 'rxjs';
import type { ScopedRequest } from './access.decorator.js';

/** Forgetting must fail: an answer of a route with a permission that never asked its scope becomes an error. */
@Injectable()
export class AccessInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<ScopedRequest>();
    return next.handle().pipe(
      tap(() => {
        if (request.scope?.permission && !request.scope.consulted) {
          throw new Error(`${context.getClass().name}.${context.getHandler().name} answered without asking its scope`);
        }
      }),
    );
  }
}
