import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '@app/platform';
import * as oidc from 'openid-client';
import { AddressRefusedError, checkAddress, guardedFetch, isLoopback } from './guarded-fetch.js';
import { SingleSignOnFailure } from './single-sign-on.errors.js';

/** All requests of one step together. */
const LIMIT_MS = 10_000;

export interface OidcClientSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** What the browser takes along and what must come back with it. */
export interface OidcChallenge {
  redirectUri: string;
  state: string;
  nonce: string;
  verifier: string;
}

/** Who the provider says has signed in; claims as they came. */
export interface OidcPerson {
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
}

/** Speaks OpenID Connect with customers' providers: discovery, the address to go to, code against claims. Never inside a transaction. */
@Injectable()
export class OidcExchange {
  private readonly logger = new Logger(OidcExchange.name);

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Errors: `AddressRefusedError`. */
  checkIssuer(issuer: string): void {
    const url = new URL(issuer);
    if (url.search || url.hash) throw new AddressRefusedError('must have neither a query nor a fragment');
    if (url.pathname.includes('/.well-known/')) throw new AddressRefusedError('must be the issuer, without /.well-known/…');
    if (!this.env.sandbox || !isLoopback(url)) checkAddress(url);
  }

  /** Reads the provider's configuration. Errors: whatever went wrong, in words for the person who sets it. */
  async check(settings: OidcClientSettings): Promise<void> {
    const { authorization_endpoint, token_endpoint, jwks_uri } = (await this.discover(settings)).serverMetadata();
    for (const [name, endpoint] of Object.entries({ authorization_endpoint, token_endpoint, jwks_uri })) {
      if (typeof endpoint !== 'string' || !URL.canParse(endpoint)) throw new Error(`its discovery document names no ${name}`);
      const url = new URL(endpoint);
      if (!this.env.sandbox || !isLoopback(url)) checkAddress(url);
    }
  }

  /** Where the browser goes. Errors: `SingleSignOnFailure`. */
  async begin(settings: OidcClientSettings, challenge: OidcChallenge): Promise<string> {
    try {
      const url = oidc.buildAuthorizationUrl(await this.discover(settings), {
        redirect_uri: challenge.redirectUri,
        response_type: 'code',
        scope: 'openid email profile',
        state: challenge.state,
        nonce: challenge.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(challenge.verifier),
        code_challenge_method: 'S256',
      });
      // an address we send people to, so it must be a page and nothing active
      if (!this.env.sandbox || !isLoopback(url)) checkAddress(url);
      return url.href;
    } catch (error) {
      throw this.failure(error);
    }
  }

  /** Changes the code for the person: state, nonce, issuer, audience, expiry and signature are checked. Errors: `SingleSignOnFailure`. */
  async finish(settings: OidcClientSettings, challenge: OidcChallenge, callback: URL): Promise<OidcPerson> {
    try {
      const config = await this.discover(settings);
      const tokens = await oidc.authorizationCodeGrant(config, callback, {
        expectedState: challenge.state,
        expectedNonce: challenge.nonce,
        pkceCodeVerifier: challenge.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new SingleSignOnFailure('invalid');
      // many providers keep the address for the userinfo endpoint
      const more =
        typeof claims['email'] === 'string' || !config.serverMetadata().userinfo_endpoint
          ? {}
          : await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
      return personOf(claims.sub, { ...claims, ...more });
    } catch (error) {
      throw this.failure(error);
    }
  }

  private async discover({ issuer, clientId, clientSecret }: OidcClientSettings): Promise<oidc.Configuration> {
    const fetch = guardedFetch({ loopback: this.env.sandbox, signal: AbortSignal.timeout(LIMIT_MS) });
    const config = await oidc.discovery(new URL(issuer), clientId, undefined, authentication(clientSecret), {
      [oidc.customFetch]: fetch as oidc.CustomFetch,
      timeout: LIMIT_MS / 1000,
      // the id token's signature is checked too, not only the connection it came by
      execute: [oidc.enableNonRepudiationChecks, ...(this.env.sandbox ? [oidc.allowInsecureRequests] : [])],
    });
    // openid-client makes exceptions for issuers shared by many tenants; there anybody could claim any address
    if (new URL(config.serverMetadata().issuer).href !== new URL(issuer).href)
      throw new Error('its discovery document names another issuer');
    return config;
  }

  private failure(error: unknown): SingleSignOnFailure {
    if (error instanceof SingleSignOnFailure) return error;
    const { name, code, message } = error as { name?: string; code?: string; message?: string };
    this.logger.warn(`${name} ${code ?? ''} ${message}`);
    if (error instanceof oidc.AuthorizationResponseError) return new SingleSignOnFailure('refused');
    if (error instanceof oidc.ResponseBodyError) return new SingleSignOnFailure('invalid');
    return new SingleSignOnFailure(code?.startsWith('OAUTH_') && !UNREACHABLE.has(code) ? 'invalid' : 'unreachable');
  }
}

/** Basic unless the provider takes the secret in the form only. */
function authentication(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported;
    return (!methods || methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** Codes of openid-client for answers that are no answer. */
const UNREACHABLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

/** Words for the person who sets the provider. */
export function reasonOf(error: unknown): string {
  const cause = error as { name?: string; code?: string; message?: string; cause?: unknown };
  if (error instanceof AddressRefusedError) return error.message;
  if (cause.cause instanceof AddressRefusedError) return cause.cause.message;
  const inner = (cause.cause ?? {}) as { code?: string };
  const code = inner.code ?? cause.code ?? '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its host name is unknown';
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'it takes no connection';
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || cause.name === 'TimeoutError') return 'it did not answer within 10 seconds';
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return 'its discovery document names another issuer';
  if (code.startsWith('OAUTH_')) return 'its discovery document cannot be read';
  return cause.message?.startsWith('its ') ? cause.message : 'its discovery document cannot be read';
}

function personOf(subject: string, claims: Record<string, unknown>): OidcPerson {
  const text = (name: string, max: number): string | null => {
    const value = claims[name];
    if (typeof value !== 'string' || !value.isWellFormed()) return null;
    const clean = value.replace(/[\u0000-\u001f\u007f]/g, ' ').trim();
    return clean.length > 0 && clean.length <= max ? clean : null;
  };
  const parts = [text('given_name', 60), text('family_name', 59)].filter((part) => part !== null).join(' ');
  if (subject.length > 255 || !subject.isWellFormed() || subject.includes('\u0000')) throw new SingleSignOnFailure('invalid');
  return {
    subject,
    email: text('email', 254)?.toLowerCase() ?? null,
    emailVerified: claims['email_verified'] === true,
    name: text('name', 120) ?? (parts || null),
  };
}
