import { createPrivateKey, createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider, { type JWK } from 'oidc-provider';

/** Somebody the provider knows. */
export interface ProviderPerson {
  email: string;
  email_verified: boolean;
  name?: string;
}

export const CLIENT = { clientId: 'openfluence', clientSecret: 'a-secret-of-the-provider-0123456789' };
export const OTHER_CLIENT_ID = 'another-product';

/** A real OpenID Connect provider on 127.0.0.1 whose sign-in page lets `signsIn` in at once. */
export class TestProvider {
  readonly people = new Map<string, ProviderPerson>();
  /** Account that signs in next. */
  signsIn = '';
  /** Changes the claims of id tokens before they are signed again with the provider's own key. */
  tamper: ((claims: Record<string, unknown>) => Record<string, unknown>) | null = null;
  /** Answers instead of the provider when set. */
  outage: ((request: IncomingMessage, response: ServerResponse) => boolean) | null = null;
  readonly requests: string[] = [];

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  static async start(redirectUris: () => string[]): Promise<TestProvider> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const provider = new TestProvider(`http://127.0.0.1:${port}`, server);
    let handle: ReturnType<Provider['callback']> | null = null;
    server.on('request', (request, response) => {
      provider.requests.push(`${request.method} ${request.url?.split('?')[0]}`);
      if (provider.outage?.(request, response)) return;
      handle ??= provider.make(redirectUris());
      void handle(request, response);
    });
    return provider;
  }

  person(subject: string, person: Partial<ProviderPerson> & { email: string }): void {
    this.people.set(subject, { email_verified: true, ...person });
    this.signsIn = subject;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private make(redirectUris: string[]): ReturnType<Provider['callback']> {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { ...privateKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' } as JWK;
    const client = (id: string, secret: string) => ({ client_id: id, client_secret: secret, redirect_uris: redirectUris });
    const provider = new Provider(this.issuer, {
      clients: [client(CLIENT.clientId, CLIENT.clientSecret), client(OTHER_CLIENT_ID, 'the-secret-of-another-0123456789')],
      jwks: { keys: [key] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      cookies: { keys: ['test'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...this.people.get(id) }) }),
      // nobody is asked for consent
      loadExistingGrant: async (context) => {
        const grant = new context.oidc.provider.Grant({
          clientId: context.oidc.client!.clientId,
          accountId: context.oidc.session!.accountId!,
        });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    provider.use(async (context, next) => {
      if (context.path.startsWith('/interaction/')) {
        const result = this.signsIn ? { login: { accountId: this.signsIn } } : { error: 'access_denied' };
        await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
        context.respond = false;
        return;
      }
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (context.path === '/token' && this.tamper && body?.id_token) body.id_token = resign(body.id_token, key, this.tamper);
    });
    return provider.callback();
  }
}

function resign(token: string, key: JWK, change: (claims: Record<string, unknown>) => Record<string, unknown>): string {
  const [header = '', payload = ''] = token.split('.');
  const claims = change(JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>);
  const signed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  const signature = createSign('RSA-SHA256')
    .update(signed)
    .sign(createPrivateKey({ key: key as never, format: 'jwk' }));
  return `${signed}.${signature.toString('base64url')}`;
}

/** A browser as far as redirects and cookies go: a jar per origin, pages are not read. */
export class TestBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** One request; cookies as a browser of this origin would send and keep them. */
  async get(url: string): Promise<{ status: number; location: string | null }> {
    const { origin } = new URL(url);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { 'user-agent': 'test', ...(cookie ? { cookie } : {}) } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const gone = attributes.some((each) => /^\s*max-age=0$/i.test(each) || /^\s*expires=Thu, 01 Jan 1970/i.test(each));
      if (gone) jar.delete(name);
      else jar.set(name, pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    await answer.arrayBuffer();
    return { status: answer.status, location: location === null ? null : new URL(location, url).href };
  }

  /** Follows redirects while they lead to `within`; answers the first address that does not. */
  async follow(url: string, within: (url: string) => boolean): Promise<string> {
    let next = url;
    while (within(next)) {
      const { status, location } = await this.get(next);
      if (!location) throw new Error(`${next} answered ${status} without a redirect`);
      next = location;
    }
    return next;
  }

  cookie(origin: string, name: string): string | null {
    return this.jars.get(new URL(origin).origin)?.get(name) ?? null;
  }
}
