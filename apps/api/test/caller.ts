import type { TestResponse } from '@app/harness';
import { ApiDocument, type Operation } from './document.js';
import { RECIPES } from './recipes/index.js';
import { tokenOf, type ApiRequest, type Recipe } from './recipes/recipe.js';
import type { Tenant } from './tenant.js';
import type { World } from './world.js';

/** An operation together with how it is called. */
export interface Call {
  operation: Operation;
  recipe: Recipe;
}

/** Sends requests to operations of the document. */
export class Caller {
  private constructor(
    readonly world: World,
    readonly document: ApiDocument,
  ) {}

  static async of(world: World): Promise<Caller> {
    return new Caller(world, await ApiDocument.of(world.app));
  }

  /** Every operation that has a recipe. */
  get calls(): Call[] {
    return this.document.operations.flatMap((operation) => {
      const recipe = RECIPES.find(({ operationId }) => operationId === operation.id);
      return recipe ? [{ operation, recipe }] : [];
    });
  }

  /** A request that must succeed, signed as its recipe says. */
  async valid({ recipe }: Call, tenant: Tenant): Promise<ApiRequest> {
    const request = await recipe.request(this.world, tenant);
    const token = request.token ?? tokenOf(recipe.as, tenant);
    return token === undefined ? request : { ...request, token };
  }

  send<Body = Record<string, unknown>>(operation: Operation, request: ApiRequest): Promise<TestResponse<Body>> {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(request.params[name] ?? ''));
    const query = request.query && Object.keys(request.query).length > 0 ? `?${new URLSearchParams(request.query).toString()}` : '';
    return this.world.app.call<Body>(operation.method, `${path}${query}`, {
      token: request.token,
      ...(request.headers ? { headers: request.headers } : {}),
      ...(request.raw ? { raw: request.raw } : request.body === undefined ? {} : { body: request.body }),
    });
  }
}
