import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { Statement } from './statements.ts';

/** What the bench gives on the command line: where the database is, and the product's own statements. */
export interface ReferenceInput {
  databaseUrl: string;
  campaigns: Statement;
  applications: Statement;
  /** Addresses of the covers by picture, as the product signed them: this server signs nothing. */
  covers: Record<string, string>;
  limit: number;
}

type Values = Record<string, unknown>;

/**
 * The bare thing a framework is measured against: node:http, a pg pool, the product's SQL, the same bytes. No routing, no
 * validation, no sign-in, no security headers.
 */
function serve(input: ReferenceInput): void {
  const pool = new pg.Pool({ connectionString: input.databaseUrl, max: 20 });
  const list = async (statement: Statement, item: (row: Values) => Values, key: (row: Values) => unknown[]): Promise<string> => {
    const { rows } = await pool.query<Values>(statement.sql, statement.values);
    const items = rows.slice(0, input.limit).map(item);
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined;
    return JSON.stringify({ items, nextCursor: last ? Buffer.from(JSON.stringify(key(last))).toString('base64url') : null });
  };
  const routes: Record<string, () => Promise<string>> = {
    '/campaigns': () => list(input.campaigns, campaign(input.covers), (row) => [(row['createdAt'] as Date).toISOString(), row['id']]),
    '/applications': () =>
      list(input.applications, application, (row) => ['appliedAt', (row['appliedAt'] as Date).toISOString(), row['id']]),
  };
  const server = createServer((request, response) => {
    routes[request.url ?? '']!().then(
      (body) => {
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) });
        response.end(body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}

const NEXT: Record<string, (row: Values) => Values> = {
  application: (row) => ({ what: 'confirm-selection', at: row['applicationEndsAt'] }),
  preparation: (row) => ({ what: 'active-begins', at: row['preparationEndsAt'] }),
  active: (row) => ({ what: 'active-ends', at: row['activeEndsAt'] }),
  completed: () => ({ what: 'nothing', at: null }),
};

function campaign(covers: Record<string, string>): (row: Values) => Values {
  return (row) => ({
    id: row['id'],
    organisationId: row['organisationId'],
    brandId: row['brandId'],
    title: row['title'],
    type: row['type'],
    timing: row['timing'],
    format: row['format'],
    state: row['state'],
    stateReason: row['stateReason'],
    coverUrl: covers[row['coverId'] as string],
    places: row['places'],
    retailValue: row['retailValueMinor'] === null ? null : { amountMinor: row['retailValueMinor'], currency: row['currency'] },
    cash: (row['cashMinor'] as number) > 0 ? { amountMinor: row['cashMinor'], currency: row['currency'] } : null,
    collaborations: { open: row['collaborationsOpen'], total: row['collaborationsTotal'] },
    launchAt: row['launchAt'],
    launchedAt: row['launchedAt'],
    applicationEndsAt: row['applicationEndsAt'],
    confirmedAt: row['confirmedAt'],
    preparationEndsAt: row['preparationEndsAt'],
    activeEndsAt: row['activeEndsAt'],
    endedAt: row['endedAt'],
    next: NEXT[row['state'] as string]!(row),
    externalId: row['externalId'],
    ownerId: row['ownerId'],
    createdAt: row['createdAt'],
  });
}

function application(row: Values): Values {
  return {
    id: row['id'],
    state: row['state'],
    stateReason: row['stateReason'],
    creator: {
      id: row['creatorId'],
      name: row['creatorName'],
      handle: row['handle'],
      pictureUrl: row['pictureUrl'],
      followers: row['followers'],
      engagementRate: row['engagementRate'],
      country: row['country'],
      city: row['city'],
    },
    variant: row['variant'],
    appliedAt: row['appliedAt'],
    decidedAt: row['decidedAt'],
    waitlistPosition: row['waitlistPosition'],
    externalId: row['externalId'],
    version: row['version'],
  };
}

process.once('SIGTERM', () => process.exit());
serve(JSON.parse(process.argv[2]!) as ReferenceInput);
