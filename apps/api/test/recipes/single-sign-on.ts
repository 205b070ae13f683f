import { once } from 'node:events';
import { createServer } from 'node:http';
import { SecretBox } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { open, owned, type Recipe } from './recipe.js';

const issuers = new WeakMap<World, Promise<string>>();

/** Discovery documents need an answer; signing in is proven against a real provider in single-sign-on.int.spec.ts. */
function issuerOf(world: World): Promise<string> {
  const known = issuers.get(world) ?? startIssuer();
  issuers.set(world, known);
  return known;
}

async function startIssuer(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  server.unref();
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  server.on('request', (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('connection', 'close');
    const at = (path: string) => `${issuer}/${path}`;
    response.end(JSON.stringify({ issuer, authorization_endpoint: at('auth'), token_endpoint: at('token'), jwks_uri: at('jwks') }));
  });
  return issuer;
}

/** The tenant's settings as they were at first. */
async function fresh(world: World, { owner }: Tenant): Promise<{ id: string }> {
  const sealed = world.app.app.get(SecretBox).seal('secret');
  await world.app.sql(
    `insert into identity.single_sign_on (organisation_id, issuer, client_id, client_secret_sealed, email_domains, default_role, enabled, enforced,
       proven_at, version, created_at, updated_at)
     values ($1, $2, 'openfluence', $3, '{corp.example}', 'reviewer', true, false, null, 1, now(), now())
     on conflict (organisation_id) do update set issuer = excluded.issuer, client_id = excluded.client_id, enabled = true, enforced = false,
       client_secret_sealed = excluded.client_secret_sealed, version = 1`,
    [owner.organisationId, await issuerOf(world), sealed],
  );
  return { id: owner.organisationId };
}

export const singleSignOn: Recipe[] = [
  owned('SingleSignOn_get', 'owner', async (world, tenant) => ({ params: await fresh(world, tenant) })),
  {
    ...owned('SingleSignOn_set', 'owner', async (world, tenant) => ({
      params: await fresh(world, tenant),
      body: {
        issuer: await issuerOf(world),
        clientId: 'openfluence',
        clientSecret: 'another secret',
        emailDomains: ['corp.example', 'corp.de'],
        defaultRole: 'campaign_manager',
        enabled: true,
        enforced: false,
      },
    })),
    // nobody outside of this machine is asked for a discovery document
    harmful: ({ body }) => JSON.stringify(body ?? null).includes('https:'),
  },
  owned('SingleSignOn_remove', 'owner', async (world, tenant) => ({ params: await fresh(world, tenant) })),
  open('Oidc_lookUp', 'anonymous', () => ({ body: { email: 'kim@corp.example' } })),
];
