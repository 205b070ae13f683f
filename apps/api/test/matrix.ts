import type { TestResponse } from '@app/harness';
import { ROLE_PERMISSIONS, ROLES, type Role } from '@app/rules';
import type { Call, Caller } from './caller.js';
import type { Operation } from './document.js';
import { makePerson } from './people.js';
import type { ApiRequest } from './recipes/recipe.js';
import type { Tenant } from './tenant.js';
import { unknownId, type World } from './world.js';

/** Callers that are neither of the two tenants' owners and creators. */
export interface Others {
  /** Signed in, but neither member nor creator. */
  stranger: string;
  /** Members of A by role. */
  members: Readonly<Record<Exclude<Role, 'owner'>, string>>;
  /** A campaign manager of A for another brand only. */
  otherBrand: string;
  /** A client's guest of A for another campaign only. */
  otherCampaign: string;
}

export async function makeOthers({ app, a }: World): Promise<Others> {
  const { organisationId } = a.owner;
  const members = {} as Record<Exclude<Role, 'owner'>, string>;
  for (const role of ROLES) {
    if (role === 'owner') continue;
    const assigned = role === 'client_guest' ? { brandIds: [a.owner.brandId], campaignIds: Object.values(a.campaigns) } : {};
    members[role] = (await makePerson(app, { organisationId, role, ...assigned })).token;
  }
  const otherBrand = { organisationId, role: 'campaign_manager', brandIds: [a.secondBrandId] };
  const otherCampaign = { organisationId, role: 'client_guest', brandIds: [a.owner.brandId], campaignIds: [unknownId()] };
  return {
    stranger: (await makePerson(app)).token,
    members,
    otherBrand: (await makePerson(app, otherBrand)).token,
    otherCampaign: (await makePerson(app, otherCampaign)).token,
  };
}

/** One caller of one operation and what the answer must be: a refusal of this status; 404 reads word for word like that of an unknown id. */
export interface Cell {
  caller: string;
  token: string | undefined;
  status: 401 | 403 | 404;
}

/** Everybody who must be refused. `request`: A's own, valid one. */
export function refusedCells({ operation, recipe }: Call, request: ApiRequest, { a, b }: World, others: Others): Cell[] {
  const access = operation.access ?? {};
  if (access.public) return [];
  const cells: Cell[] = [
    { caller: 'anonymous', token: undefined, status: 401 },
    { caller: 'forged token', token: forged(a.owner.accessToken), status: 401 },
  ];
  if (!access.signedIn) cells.push({ caller: 'stranger', token: others.stranger, status: 403 });
  const sides = { members: !!access.permission || !!access.signedIn, creators: !!access.creator || !!access.signedIn };
  if (!sides.members) cells.push({ caller: 'own brand', token: a.owner.accessToken, status: 403 });
  if (!sides.creators) cells.push({ caller: 'own creator', token: a.creator.token, status: 403 });
  if (recipe.foreign === 'none') return cells;
  if (sides.members) cells.push({ caller: 'other tenant', token: b.owner.accessToken, status: 404 });
  if (sides.creators) {
    const otherCreator = request.token === a.spare.token ? a.creator.token : a.spare.token;
    cells.push({ caller: "other tenant's creator", token: b.creator.token, status: 404 });
    cells.push({ caller: 'other creator', token: otherCreator, status: 404 });
  }
  return access.permission ? [...cells, ...memberCells(operation, request, a, others)] : cells;
}

function memberCells(operation: Operation, request: ApiRequest, { campaigns }: Tenant, others: Others): Cell[] {
  const permission = operation.access?.permission;
  const cells: Cell[] = [];
  for (const [role, token] of Object.entries(others.members) as Array<[Role, string]>) {
    if (!permission || ROLE_PERMISSIONS[role].includes(permission)) continue;
    // Guests see nothing of campaigns they were not assigned
    const unseen =
      role === 'client_guest' && operation.path.startsWith('/campaigns/') && !Object.values(campaigns).includes(request.params['id'] ?? '');
    cells.push({ caller: role, token, status: unseen ? 404 : 403 });
  }
  // Members restricted to a brand or to campaigns still belong to the organisation; guests to its brands, too
  if (operation.path.startsWith('/organisations/')) return cells;
  cells.push({ caller: 'member of another brand', token: others.otherBrand, status: 404 });
  if (!operation.path.startsWith('/brands/')) cells.push({ caller: 'guest of another campaign', token: others.otherCampaign, status: 404 });
  return cells;
}

/** The same claims, signed by somebody else. */
function forged(token: string): string {
  const [head, claims] = token.split('.');
  return `${head}.${claims}.${Buffer.from('x'.repeat(32)).toString('base64url')}`;
}

/** Asks like this caller; for 404 also with ids that nobody has. Null: as it must be, else what is wrong. */
export async function leak(caller: Caller, { operation }: Call, request: ApiRequest, cell: Cell): Promise<string | null> {
  const { token: _, ...unsigned } = request;
  const signed = cell.token === undefined ? unsigned : { ...unsigned, token: cell.token };
  const answer = await caller.send(operation, signed);
  if (answer.status !== cell.status) return `${operation.id} as ${cell.caller}: ${answer.status} instead of ${cell.status}`;
  if (cell.status !== 404) return null;
  const params = Object.fromEntries(Object.keys(request.params).map((name) => [name, unknownId()]));
  const unknown = await caller.send(operation, { ...signed, params });
  return told(answer) === told(unknown)
    ? null
    : `${operation.id} as ${cell.caller}: ${told(answer)} but unknown ids answer ${told(unknown)}`;
}

/** What an answer tells, without what names the request itself. */
export function told(answer: TestResponse, ids: readonly string[] = []): string {
  const body: unknown = answer.body;
  const plain = typeof body === 'object' && body !== null ? { ...body, instance: '', requestId: '' } : body;
  const text = `${answer.status} ${answer.headers.get('content-type')} ${JSON.stringify(plain)}`;
  return ids.reduce((each, id) => each.replaceAll(id, '<id>'), text);
}
