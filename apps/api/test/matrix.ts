import type { TestResponse } from '@app/harness';
import { accessToken } from '@app/creators/testing';
import type { Call, Caller } from './caller.js';
import type { Callers } from './callers.js';
import { lettersOf, nameOf, type Line } from './expectations.js';
import { addSession } from './people.js';
import { tokenOf, type ApiRequest } from './recipes/recipe.js';
import type { Tenant } from './tenant.js';
import { unknownId } from './world.js';

/** Callers to whom every object of A is foreign: a refusal tells them nothing, whatever its status. */
const STRANGERS = 'sdpr12345';

/** Who must not find objects of A's first brand in any answer. */
const OUTSIDERS = `bgK${STRANGERS}`;

/** Permissions that the recipe's request gives to somebody: nobody gives away what they do not hold. */
const GIVEN: Readonly<Record<string, string[]>> = {
  ApiKeys_create: ['campaigns.read'],
  ApiKeys_change: ['campaigns.read'],
  ApiKeys_rotate: ['campaigns.read', 'campaigns.write'],
};

interface TestPerson {
  id: string;
  token: string;
}

/** The cells of access-matrix.txt, one HTTP request or socket event each. */
export class Matrix {
  /** How many cells were tried. */
  cells = 0;
  /** What was not as it must be, in words. */
  readonly leaks: string[] = [];
  private rival!: TestPerson;

  private constructor(
    private readonly caller: Caller,
    readonly callers: Callers,
  ) {}

  static async of(caller: Caller, callers: Callers): Promise<Matrix> {
    const matrix = new Matrix(caller, callers);
    await matrix.findRival();
    return matrix;
  }

  /** Takes note of one cell; `wrong` says what is wrong with it. */
  note(line: Line, who: string, wrong: string | null): void {
    this.cells += 1;
    if (wrong !== null) this.leaks.push(`${nameOf(line)} as ${who}: ${wrong}`);
  }

  /** Every cell of one line of REST: first all refusals, then the same request by its rightful signer, then everybody else who may. */
  async rest(call: Call, line: Line): Promise<void> {
    if (line.rule === 'public') return this.open(call, line);
    const { a } = this.caller.world;
    const request = await this.caller.valid(call, a);
    await this.prepare(call, line, request);
    const creators = await this.creatorsOf(request);
    await this.refuseUnproven(call, line, request);
    for (const letter of lettersOf(line, '409')) {
      this.note(line, letter, await this.conflict(call, letter));
    }
    for (const letter of lettersOf(line, '403', '404')) {
      const tokens = letter === 'd' ? creators.others : [letter === 'c' ? creators.rightful : this.callers.token(letter)];
      for (const token of tokens) {
        const expected = Number(line.outcomes.get(letter));
        const secret = expected === 404 || STRANGERS.includes(letter);
        this.note(line, letter, await this.refusal(call, { ...request, token }, expected, secret));
      }
    }
    const own = await this.caller.send(call.operation, request);
    this.note(line, 'its signer after all refusals', own.status > 299 ? brief(own) : null);
    for (const letter of lettersOf(line, '2xx')) this.note(line, letter, await this.success(call, line, letter, creators.rightful));
  }

  /** Nobody's credential is looked at: with none, with somebody's, with a dead one. */
  private async open(call: Call, line: Line): Promise<void> {
    const { a } = this.caller.world;
    const tokens = [undefined, a.owner.accessToken, ...this.callers.dead.slice(1, 2).map(({ token }) => token)];
    for (const token of tokens) {
      const request = await this.caller.valid(call, a);
      const answer = await this.caller.send(call.operation, signed(request, token));
      this.note(line, token ? 'somebody' : 'anonymous', answer.status > 299 ? brief(answer) : null);
    }
  }

  private prepare(call: Call, line: Line, request: ApiRequest): Promise<void> {
    return this.callers.prepare(permissionOf(line), campaignOf(call, request), GIVEN[call.operation.id]);
  }

  private async refuseUnproven(call: Call, line: Line, request: ApiRequest): Promise<void> {
    for (const { name, token } of this.callers.dead) {
      this.note(line, name, await this.refusal(call, signed(request, token), 401, true));
    }
    if (line.rule.startsWith('staff.')) {
      for (const { name, token } of this.callers.unproven)
        this.note(line, name, await this.refusal(call, signed(request, token), 403, true));
    }
    if (line.rule.startsWith('signed in')) {
      const answer = await this.caller.send(call.operation, signed(request, await this.callers.singleSignOn()));
      const wanted = (line.rule === 'signed in') === (codeOf(answer) === 'identity.single-sign-on-session');
      this.note(line, 'single sign-on', wanted ? null : brief(answer));
    }
  }

  /** Null: refused with this status, and as if the ids were nobody's. */
  private async refusal(call: Call, request: ApiRequest, status: number, secret: boolean): Promise<string | null> {
    const answer = await this.caller.send(call.operation, request);
    if (answer.status !== status) return `${brief(answer)} instead of ${status}`;
    if (!secret || Object.keys(request.params).length === 0) return null;
    const params = Object.fromEntries(Object.keys(request.params).map((name) => [name, unknownId()]));
    const unknown = await this.caller.send(call.operation, { ...request, params });
    return told(answer) === told(unknown) ? null : `${told(answer)} but unknown ids answer ${told(unknown)}`;
  }

  /** Null: 2xx, on a request of its own, and nothing in the answer that this caller may not know. */
  private async success(call: Call, line: Line, letter: string, rightful: string): Promise<string | null> {
    const { a } = this.caller.world;
    if (line.rule.startsWith('signed in')) return this.person(call, await this.caller.valid(call, a), letter);
    if (letter === 'c') return this.try(call, await this.signedBy(call, a, rightful), letter);
    if (letter === 'd') return this.try(call, await this.caller.valid(call, this.asAnotherCreator()), letter);
    const request = await (call.recipe.byMembers?.(this.caller.world, a) ?? this.caller.valid(call, a));
    if (letter === 'G') await this.prepare(call, line, request);
    return this.try(call, { ...request, token: this.callers.token(letter) }, letter);
  }

  /** Null: 409 for a person whom the recipe has made ready. */
  private async conflict(call: Call, letter: string): Promise<string | null> {
    const wrong = await this.person(call, await this.caller.valid(call, this.caller.world.a), letter);
    return wrong?.startsWith('409 ') ? null : `${wrong ?? '2xx'} instead of 409`;
  }

  /** Things about oneself: people whom the recipe has made ready stand like the caller, else the caller signs. */
  private async person(call: Call, request: ApiRequest, letter: string): Promise<string | null> {
    const { app, a } = this.caller.world;
    if (request.token === undefined || request.token === tokenOf(call.recipe.as, a)) {
      return this.try(call, { ...request, token: this.callers.token(letter) }, letter);
    }
    const { sub } = JSON.parse(Buffer.from(request.token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { sub: string };
    const sessionId = await addSession(app, sub);
    const undress = await this.callers.dress(letter, sub, sessionId);
    const wrong = await this.try(call, { ...request, token: accessToken(app.env.authSecret, sub, sessionId) }, letter);
    await undress();
    return wrong;
  }

  private async try(call: Call, request: ApiRequest, letter: string): Promise<string | null> {
    const answer = await this.caller.send(call.operation, request);
    if (answer.status > 299) return `${brief(answer)} instead of 2xx`;
    const named = this.secretsFor(letter).filter((id) => JSON.stringify(answer.body).includes(id));
    return named.length > 0 ? `the answer names ${named.join(', ')}` : null;
  }

  /** The recipe's request by the creator whose object it is. */
  private async signedBy(call: Call, tenant: Tenant, rightful: string): Promise<ApiRequest> {
    const request = await this.caller.valid(call, tenant);
    return call.recipe.as === 'creator' ? request : { ...request, token: rightful };
  }

  /** Tenant A as it is for a creator of B who comes to its campaigns. */
  private asAnotherCreator(): Tenant {
    const { a, b } = this.caller.world;
    return { ...a, creator: b.creator, spare: b.spare };
  }

  /** What must not stand in an answer to this caller. */
  private secretsFor(letter: string): string[] {
    if (!OUTSIDERS.includes(letter) || '12345'.includes(letter)) return [];
    const { a } = this.caller.world;
    const objects = [a.applications, a.collaborations, a.threads, a.contents, a.deliverables].flatMap((ids) => Object.values<string>(ids));
    const secret = [...objects, a.creator.socialAccountId, a.exportId];
    if (letter === 'd') return secret;
    // the brand itself is no secret to its guest
    return [...secret, ...Object.values(a.campaigns), ...(letter === 'g' ? [] : [a.owner.brandId])];
  }

  /** Signs for the creator whose object the path names, and for others: one of the same campaigns and one of another tenant's. */
  async creatorsOf({ params, token }: ApiRequest): Promise<{ rightful: string; others: string[] }> {
    const { app, a, b } = this.caller.world;
    const known: TestPerson[] = [a.creator, a.spare, this.rival];
    const [owner] = await app.sql<{ creator_id: string }>(
      `select creator_id from collaborations.collaborations where id = any($1::uuid[])
       union all select creator_id from applications.applications where id = any($1::uuid[])
       union all select creator_id from chat.threads where id = any($1::uuid[])
       union all select creator_id from content_sync.contents where id = any($1::uuid[])`,
      [Object.values(params).filter((value) => value.length === 36)],
    );
    const signer = known.find((each) => each.token === token);
    const rightful = signer ?? known.find(({ id }) => id === owner?.creator_id) ?? a.creator;
    const rival = rightful === this.rival ? a.creator : this.rival;
    this.callers.setCreators(rightful.token, rival.token);
    return { rightful: rightful.token, others: [rival.token, b.creator.token] };
  }

  /** Another creator in the same campaigns as A's. */
  private async findRival(): Promise<void> {
    const { app, a } = this.caller.world;
    const [row] = await app.sql<{ id: string; user_id: string }>(
      `select u.creator_id as id, u.id as user_id from identity.users u join collaborations.collaborations c on c.creator_id = u.creator_id
       where c.id = $1`,
      [a.collaborations.sent],
    );
    if (!row) throw new Error('nobody takes part beside the creator');
    this.rival = { id: row.id, token: accessToken(app.env.authSecret, row.user_id, await addSession(app, row.user_id)) };
  }
}

/** The permission a line is about; null for lines about people, creators and staff. */
export function permissionOf({ rule }: Line): string | null {
  const [first = ''] = rule.split(' ');
  return first.includes('.') && !first.startsWith('staff.') ? first : null;
}

function campaignOf({ operation }: Call, { params }: ApiRequest): string | null {
  return operation.path.startsWith('/campaigns/') ? (params['id'] ?? null) : null;
}

function signed(request: ApiRequest, token: string | undefined): ApiRequest {
  const { token: _, ...unsigned } = request;
  return token === undefined ? unsigned : { ...unsigned, token };
}

function codeOf({ body }: TestResponse): string | undefined {
  return ((body ?? {}) as { code?: string }).code;
}

/** Status and code, and what the rules say against the request. */
function brief({ status, body }: TestResponse): string {
  const { code, errors } = (body ?? {}) as { code?: string; errors?: unknown };
  return `${status} ${code ?? ''}${errors ? ` ${JSON.stringify(errors)}` : ''}`;
}

/** What an answer tells, without what names the request itself. */
export function told(answer: TestResponse, ids: readonly string[] = []): string {
  const body: unknown = answer.body;
  const plain = typeof body === 'object' && body !== null ? { ...body, instance: '', requestId: '' } : body;
  const text = `${answer.status} ${answer.headers.get('content-type')} ${JSON.stringify(plain)}`;
  return ids.reduce((each, id) => each.replaceAll(id, '<id>'), text);
}
