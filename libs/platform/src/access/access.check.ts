import { Injectable, RequestMethod, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from './access.decorator.js';

type Methods = Record<string, () => unknown>;

/** Boot fails on a route or socket event without an access rule (architecture section 7). */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open: string[] = [];
    for (const { instance, metatype } of this.discovery.getControllers()) {
      if (!instance || !metatype) continue;
      for (const [name, handler] of this.methodsOf(instance)) {
        const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
        if (method !== undefined && !this.hasRule(handler, metatype)) open.push(`${metatype.name}.${name}`);
      }
    }
    // The metadata keys of @WebSocketGateway and @SubscribeMessage (@nestjs/websockets does not export them)
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || !metatype || !Reflect.getMetadata('websockets:is_gateway', metatype)) continue;
      for (const [name, handler] of this.methodsOf(instance)) {
        const event = Reflect.getMetadata('websockets:message_mapping', handler) as boolean | undefined;
        if (event && !this.hasRule(handler, metatype)) open.push(`${metatype.name}.${name}`);
      }
    }
    if (open.length > 0) throw new Error(`Routes without an access rule: ${open.join(', ')}`);
  }

  private methodsOf(instance: object): Array<[string, () => unknown]> {
    const prototype = Object.getPrototypeOf(instance) as Methods;
    return this.scanner.getAllMethodNames(prototype).map((name) => [name, prototype[name]!]);
  }

  private hasRule(handler: () => unknown, metatype: unknown): boolean {
    return this.reflector.getAllAndOverride(ACCESS, [handler, metatype as Type]) !== undefined;
  }
}
