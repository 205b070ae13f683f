import fc from 'fast-check';
import type { ApiDocument, Operation, Schema } from '../document.js';
import type { ApiRequest } from '../recipes/recipe.js';
import { anything, near, RAW_NUMBERS, text } from './hostile.js';
import type { WireRequest } from './wire.js';

/** What one generated request does to a valid one. */
export interface Variation {
  /** In words, for the report of a failure. */
  what: string;
  request: ApiRequest;
  /** Replaces the serialised body. */
  payload?: Buffer;
  contentType?: string | null;
  /** Appended to the query as it is. */
  rawQuery?: string;
  /** Path parameters as they go over the wire, not percent-encoded by us. */
  rawParams?: Record<string, string>;
}

type Arbitrary = fc.Arbitrary<Variation>;

/** What a caller could have heard of. */
export interface Known {
  /** Ids that exist, but not as what the path asks for. */
  ids: readonly string[];
  /** Tokens of other living sessions. */
  tokens: readonly string[];
}

const CURSORS = fc.oneof(
  fc.array(fc.oneof(text, fc.integer(), fc.constant(null), fc.constant('2026-01-01T00:00:00Z'), fc.uuid()), { maxLength: 4 }).map(encoded),
  fc.constantFrom(encoded(['2026-13-45T99:99:99Z', 'x']), encoded(['0000-00-00T00:00:00Z', '00000000-0000-0000-0000-000000000000'])),
  fc.constantFrom('!', 'W10', '%', 'eyJ9', encoded({}), encoded('x'), encoded([[1]])),
  text,
);

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Requests around a valid one: most of them near-valid, some hostile. */
export function variations(document: ApiDocument, operation: Operation, valid: ApiRequest, known: Known): Arbitrary {
  const kinds: Array<{ weight: number; arbitrary: Arbitrary }> = [
    { weight: 2, arbitrary: headers(valid) },
    { weight: 1, arbitrary: signedOtherwise(valid, known) },
    { weight: 1, arbitrary: unknownQuery(valid) },
  ];
  const add = (weight: number, arbitrary: Arbitrary) => kinds.push({ weight, arbitrary });
  if (Object.keys(valid.params).length > 0) add(2, paths(valid, known));
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  if (query.length > 0) add(5, queries(document, query, valid));
  if (operation.body) {
    add(8, fields(document, operation.body, valid));
    add(2, brokenBodies(valid));
  }
  if (valid.raw) add(5, brokenPictures(valid));
  if (!operation.body && operation.method !== 'GET') add(1, unaskedBodies(valid));
  return fc.oneof(...kinds);
}

function paths(valid: ApiRequest, known: Known): Arbitrary {
  const name = fc.constantFrom(...Object.keys(valid.params));
  const ids = fc.oneof(
    fc.constantFrom(...known.ids),
    fc.uuid(),
    text.filter((value) => value !== '.' && value !== '..'),
  );
  const encoded_ = fc.tuple(name, ids).map(([at, id]) => ({
    what: `path ${at}`,
    request: { ...valid, params: { ...valid.params, [at]: id } },
  }));
  const raw = fc
    .tuple(name, fc.constantFrom('%', '%f', '%ff', '%00', '%2f', '%2e%2e', '~', ';', 'a;b=c', 'x'.repeat(600), '%f0%9f%92%a9'))
    .map(([at, id]) => ({ what: `raw path ${at} ${id.slice(0, 20)}`, request: valid, rawParams: { [at]: id } }));
  return fc.oneof({ weight: 3, arbitrary: encoded_ }, { weight: 1, arbitrary: raw });
}

function queries(document: ApiDocument, parameters: Operation['parameters'], valid: ApiRequest): Arbitrary {
  const changed = fc.constantFrom(...parameters).chain(({ name, schema }) =>
    (name === 'cursor' ? CURSORS : near(document, schema)).map((value) => ({
      what: `query ${name}`,
      request: { ...valid, query: { ...valid.query, [name]: asQuery(value) } },
    })),
  );
  const { query: _, ...bare } = valid;
  const repeated = fc.constantFrom(...parameters).chain(({ name }) =>
    fc
      .constantFrom(
        `${name}=1&${name}=2`,
        `${name}[]=1`,
        `${name}[gte]=1`,
        `${name}`,
        `${name}=%ff%fe`,
        `${name}=%`,
        `${name}=%00`,
        `${name}=%ED%A0%80`,
      )
      .map((rawQuery) => ({
        what: `query ${rawQuery}`,
        request: bare,
        rawQuery,
      })),
  );
  const left = fc.constant({ what: 'no query', request: bare });
  return fc.oneof({ weight: 5, arbitrary: changed }, { weight: 2, arbitrary: repeated }, { weight: 1, arbitrary: left });
}

function unknownQuery(valid: ApiRequest): Arbitrary {
  return fc.constantFrom('nonsense', '__proto__', 'constructor', 'limit ', 'Limit').map((name) => ({
    what: `unknown query ${name}`,
    request: { ...valid, query: { ...valid.query, [name]: '1' } },
  }));
}

function asQuery(value: unknown): string {
  const plain = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  // Longer heads are refused before the application sees them
  return plain.toWellFormed().slice(0, 2_000);
}

const UNKNOWN = ['nonsense', '__proto__', 'constructor', 'toString', 'state', 'organisationId', 'version', ''];

function fields(document: ApiDocument, schema: Schema, valid: ApiRequest): Arbitrary {
  const pointers = pointersOf(document, schema, []);
  const put = (at: string[], value: unknown) => ({ ...valid, body: changed(valid.body, at, value) });
  const change = fc.constantFrom(...pointers).chain(({ at, schema: own }) => near(document, own).map((value) => ({ at, value })));
  const near_ = fc
    .oneof({ weight: 3, arbitrary: change.map((one) => [one]) }, fc.array(change, { minLength: 2, maxLength: 4 }))
    .map((changes) => ({
      what: `fields ${changes.map(({ at }) => `/${at.join('/')}`).join(', ')}`,
      request: changes.reduce((request, { at, value }) => ({ ...request, body: changed(request.body, at, value) }), valid),
    }));
  const left = fc.constantFrom(...pointers).map(({ at }) => ({ what: `without /${at.join('/')}`, request: put(at, undefined) }));
  const added = fc
    .tuple(fc.constantFrom([], ...pointers.filter(({ group }) => group).map(({ at }) => at)), fc.constantFrom(...UNKNOWN), anything)
    .map(([at, name, value]) => ({ what: `unknown field /${[...at, name].join('/')}`, request: put([...at, name], value) }));
  const whole = anything.map((body) => ({ what: 'another body', request: { ...valid, body } }));
  return fc.oneof(
    { weight: 7, arbitrary: near_ },
    { weight: 2, arbitrary: left },
    { weight: 2, arbitrary: added },
    { weight: 1, arbitrary: whole },
  );
}

interface Pointer {
  at: string[];
  schema: Schema;
  /** Holds further fields. */
  group: boolean;
}

function pointersOf(document: ApiDocument, schema: Schema, at: string[]): Pointer[] {
  return Object.entries(document.resolve(schema).properties ?? {}).flatMap(([name, property]) => {
    const own = document.resolve(property);
    const here: Pointer = { at: [...at, name], schema: property, group: !!own.properties };
    const inner = own.items ? pointersOf(document, own.items, [...at, name, '0']) : pointersOf(document, property, [...at, name]);
    return [here, ...inner];
  });
}

/** A copy with another value there; `undefined` takes the member out. What is not there yet comes to be. */
function changed(value: unknown, [name, ...rest]: string[], to: unknown): unknown {
  if (name === undefined) return to;
  if (Array.isArray(value)) return rest.length > 0 ? [changed(value[0], rest, to), ...(value as unknown[]).slice(1)] : [to];
  const copy = Object.assign(Object.create(null), value) as Record<string, unknown>;
  copy[name] = changed(copy[name], rest, to);
  return copy;
}

function brokenBodies(valid: ApiRequest): Arbitrary {
  const json = JSON.stringify(valid.body ?? {});
  const texts = [
    '',
    '{',
    json.slice(0, -1),
    `${json},`,
    `\ufeff${json}`,
    json.replaceAll('"', "'"),
    '{"__proto__":{"a":1}}',
    '"x"',
    '{"a":1,"a":2}',
  ];
  const bytes = [...texts.map((each) => Buffer.from(each)), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), Buffer.alloc(1_100_000, 0x20)];
  const broken = fc
    .constantFrom(...bytes)
    .map((payload) => ({ what: `broken JSON ${payload.toString().slice(0, 20)}`, request: valid, payload }));
  const types = [
    'text/plain',
    'application/xml',
    'multipart/form-data',
    'application/json; charset=utf-16',
    'image/png',
    'nonsense',
    '/',
    null,
  ];
  const typed = fc.constantFrom(...types).map((contentType) => ({ what: `content type ${contentType}`, request: valid, contentType }));
  return fc.oneof(broken, typed);
}

function brokenPictures(valid: ApiRequest): Arbitrary {
  const picture = Buffer.from(valid.raw?.data ?? []);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const tiny = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const bodies = [
    Buffer.alloc(0),
    Buffer.from('x'),
    svg,
    tiny,
    picture.subarray(0, 200),
    picture.subarray(0, picture.length / 2),
    Buffer.from('RIFF0000WEBP'),
  ];
  const types = [
    'image/jpeg',
    'image/png',
    'image/webp',
    'image/svg+xml',
    'image/gif',
    'video/mp4',
    'application/json',
    'application/octet-stream',
    null,
  ];
  return fc.tuple(fc.constantFrom(...bodies), fc.constantFrom(...types)).map(([payload, contentType]) => ({
    what: `picture of ${payload.length} bytes as ${contentType}`,
    request: valid,
    payload,
    contentType,
  }));
}

function unaskedBodies(valid: ApiRequest): Arbitrary {
  return fc.oneof(
    fc.constantFrom('{', '"x"', '[1]', 'null', '{"nonsense":1}').map((body) => ({
      what: `unasked body ${body}`,
      request: valid,
      payload: Buffer.from(body),
      contentType: 'application/json',
    })),
    fc.constant({ what: 'unasked text', request: valid, payload: Buffer.from('x'), contentType: 'text/plain' }),
  );
}

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'if-match': ['"0"', '"999999999"', '"9999999999999"', 'x', '""', 'W/"1"', '"1", "2"', '*'],
  'idempotency-key': ['', ' ', 'x', 'k'.repeat(200), 'k'.repeat(201), 'ä', 'a b', "'; --"],
  'x-request-id': ['x'.repeat(2_000), '<b>', 'ok-1'],
  'accept-language': ['de', 'xx', ',;q=', 'd'.repeat(2_000)],
  accept: ['text/html', 'nonsense', '*/*;q=0'],
  cookie: ['of_refresh=x', 'of_refresh=', '=', 'of_refresh=%00; of_refresh=y', 'x'.repeat(2_000)],
  'content-encoding': ['gzip', 'nonsense'],
  'x-forwarded-for': ['1.2.3.4, nonsense', "'; --"],
  'x-http-method-override': ['DELETE'],
};

function headers(valid: ApiRequest): Arbitrary {
  return fc
    .constantFrom(...Object.entries(HEADERS).flatMap(([name, values]) => values.map((value) => [name, value] as const)))
    .map(([name, value]) => ({
      what: `header ${name}: ${value.slice(0, 30)}`,
      request: { ...valid, headers: { ...valid.headers, [name]: value } },
    }));
}

function signedOtherwise(valid: ApiRequest, known: Known): Arbitrary {
  const { token, ...unsigned } = valid;
  const values = [
    '',
    'Bearer',
    'Bearer ',
    'Bearer x',
    `bearer ${token ?? 'x'}`,
    `Basic ${token ?? 'x'}`,
    'Bearer ' + 'x'.repeat(3_000),
    'Bearer a.b.c',
    ...known.tokens.map((each) => `Bearer ${each}`),
  ];
  return fc.constantFrom(...values).map((authorization) => ({
    what: `authorization ${authorization.slice(0, 12)}`,
    request: { ...unsigned, headers: { ...valid.headers, authorization } },
  }));
}

/** What every operation gets, whatever the dice say: three to be refused, and both sides where both have access. */
export function certain(operation: Operation, valid: ApiRequest, sides: readonly string[]): Variation[] {
  const { token: _, ...unsigned } = valid;
  const payload = Buffer.from('{"a":');
  return [
    { what: 'a query nobody knows', request: { ...valid, query: { ...valid.query, nonsense: '1' } } },
    ...(operation.access?.public ? [] : [{ what: 'no token', request: unsigned }]),
    ...(operation.method === 'GET' ? [] : [{ what: 'broken JSON', request: valid, payload, contentType: 'application/json' }]),
    ...(operation.access?.permission && operation.access.creator ? sides : []).map((token) => ({
      what: 'one side',
      request: { ...valid, token },
    })),
  ];
}

/** The bytes of a variation. */
export function onTheWire(operation: Operation, variation: Variation): WireRequest {
  const { request, payload, contentType, rawQuery, rawParams } = variation;
  const path = operation.path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => rawParams?.[name] ?? encodeURIComponent((request.params[name] ?? '').toWellFormed()),
  );
  const query = [new URLSearchParams(request.query ?? {}).toString(), rawQuery ?? ''].filter((part) => part !== '').join('&');
  const body = payload ?? serialised(request);
  const type = contentType === undefined ? (request.raw ? request.raw.type : body ? 'application/json' : null) : contentType;
  return {
    method: operation.method,
    target: `/api/v1${path}${query ? `?${query}` : ''}`,
    headers: {
      ...(request.token ? { authorization: `Bearer ${request.token}` } : {}),
      ...(type ? { 'content-type': type } : {}),
      ...request.headers,
    },
    payload: body,
  };
}

function serialised({ raw, body }: ApiRequest): Buffer | null {
  if (raw) return Buffer.from(raw.data);
  if (body === undefined) return null;
  let json = JSON.stringify(body) ?? '';
  for (const [marker, value] of Object.entries(RAW_NUMBERS)) json = json.replaceAll(marker, value);
  return Buffer.from(json);
}
