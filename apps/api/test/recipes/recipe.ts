import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';

/** One HTTP request, as data. */
export interface ApiRequest {
  params: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Raw bytes instead of JSON. */
  raw?: { data: Uint8Array; type: string };
  headers?: Record<string, string>;
  /** Signs the call instead of the token of `as`. */
  token?: string;
}

/** How an operation is called so that it answers 2xx, every time. */
export interface Recipe {
  operationId: string;
  as: 'owner' | 'creator' | 'anonymous';
  /** `path`: the path names an object that belongs to somebody, so nobody else may learn of it. */
  foreign: 'path' | 'none';
  /** Prepares what the call uses up and answers the request, on this tenant's objects. */
  request(world: World, tenant: Tenant): ApiRequest | Promise<ApiRequest>;
  /** The same call by the brand, where it may not touch the object of the creator's request. */
  byMembers?(world: World, tenant: Tenant): Promise<ApiRequest>;
  /** True for variations that must not be sent because they would move the whole world (time). */
  harmful?(request: ApiRequest): boolean;
}

type Make = (world: World, tenant: Tenant) => Partial<ApiRequest> | Promise<Partial<ApiRequest>>;

function recipe(operationId: string, as: Recipe['as'], foreign: Recipe['foreign'], make: Make): Recipe {
  return { operationId, as, foreign, request: async (world, tenant) => ({ params: {}, ...(await make(world, tenant)) }) };
}

/** A call about an object of the tenant: its id is in the path. */
export const owned = (operationId: string, as: 'owner' | 'creator', make: Make): Recipe => recipe(operationId, as, 'path', make);

/** A call about oneself, or about what everybody may see. */
export const open = (operationId: string, as: Recipe['as'], make: Make = () => ({})): Recipe => recipe(operationId, as, 'none', make);

/** The token a recipe's request is signed with. */
export function tokenOf(as: Recipe['as'], tenant: Tenant): string | undefined {
  if (as === 'anonymous') return undefined;
  return as === 'owner' ? tenant.owner.accessToken : tenant.creator.token;
}
