import { Inject, Injectable, Logger } from '@nestjs/common';
import { Audit, Database, ENV, SecretBox, SystemClock, Transactions, type Env } from '@app/platform';
import * as oidc from 'openid-client';
import { QueryFailedError } from 'typeorm';
import { Organisation } from '../organisation.entity.js';
import { SessionsService, type SessionTokens } from '../sessions.service.js';
import { domainOf } from './email-domains.js';
import { OidcAttempts, type OidcAttempt } from './oidc-attempts.js';
import { OidcExchange, type OidcClientSettings, type OidcPerson } from './oidc-exchange.js';
import { OidcMembers, type ProvenPerson } from './oidc-members.js';
import { SingleSignOn } from './single-sign-on.entity.js';
import { SingleSignOnFailure } from './single-sign-on.errors.js';

/** Signing in through an organisation's provider (ACC-11). Everything that fails is a `SingleSignOnFailure` with a stable word. */
@Injectable()
export class OidcSignInService {
  private readonly logger = new Logger(OidcSignInService.name);

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly box: SecretBox,
    private readonly attempts: OidcAttempts,
    private readonly exchange: OidcExchange,
    private readonly members: OidcMembers,
    private readonly sessions: SessionsService,
    private readonly audit: Audit,
  ) {}

  /** Where to send the browser, and the secret for its cookie. */
  async begin(organisationId: string): Promise<{ url: string; browser: string }> {
    const settings = await this.living(organisationId);
    const attempt: OidcAttempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      issuer: settings.issuer,
      clientId: settings.clientId,
    };
    const url = await this.exchange.begin(this.client(settings), { ...attempt, redirectUri: this.callbackOf(organisationId) });
    return { url, browser: await this.attempts.begin(organisationId, attempt) };
  }

  /** The browser is back with these parameters. Opens a session that counts for this organisation alone. */
  async finish(organisationId: string, parameters: URLSearchParams, browser: string | null): Promise<SessionTokens> {
    const state = parameters.get('state');
    const attempt = browser && state ? await this.attempts.take(organisationId, state, browser) : null;
    if (!attempt) throw new SingleSignOnFailure('expired');
    const settings = await this.living(organisationId);
    if (!sameClient(settings, attempt)) throw new SingleSignOnFailure('expired');
    const challenge = { ...attempt, redirectUri: this.callbackOf(organisationId) };
    const callback = new URL(`${challenge.redirectUri}?${parameters.toString()}`);
    const claimed = await this.exchange.finish(this.client(settings), challenge, callback);
    return this.open(organisationId, attempt, claimed);
  }

  private async open(organisationId: string, attempt: OidcAttempt, claimed: OidcPerson): Promise<SessionTokens> {
    const once = () => this.transactions.run(() => this.admit(organisationId, attempt, claimed));
    try {
      return await once();
    } catch (error) {
      if (error instanceof SingleSignOnFailure) await this.recordRefusal(organisationId, claimed, error);
      // somebody signed up with this address at the same moment: the second time they are found
      const { constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as { constraint?: string };
      if (constraint !== 'users_email_unique') throw error;
      return once();
    }
  }

  private async admit(organisationId: string, attempt: OidcAttempt, claimed: OidcPerson): Promise<SessionTokens> {
    const manager = this.database.writer;
    // the lock makes members who come at once count each other
    const organisation = await manager.findOne(Organisation, { where: { id: organisationId }, lock: { mode: 'pessimistic_write' } });
    const settings = await manager.findOne(SingleSignOn, { where: { id: organisationId }, lock: { mode: 'pessimistic_write' } });
    if (!organisation || organisation.closedAt || !settings?.enabled || !sameClient(settings, attempt))
      throw new SingleSignOnFailure('unavailable');
    const userId = await this.members.admit(settings, proven(claimed, settings.emailDomains));
    if (!settings.provenAt) {
      settings.provenAt = this.clock.now();
      settings.updatedAt = this.clock.now();
      settings.version += 1;
      await manager.save(settings);
    }
    return this.sessions.open(userId, { ssoOrganisationId: organisationId });
  }

  private async recordRefusal(organisationId: string, { subject }: OidcPerson, { problem }: SingleSignOnFailure): Promise<void> {
    await this.transactions.run(() =>
      this.audit.record({
        action: 'sign-in-refused',
        objectType: 'identity.single-sign-on',
        objectId: organisationId,
        organisationId,
        details: { subject, problem },
      }),
    );
  }

  private async living(organisationId: string): Promise<SingleSignOn> {
    const settings = await this.database.reader
      .createQueryBuilder(SingleSignOn, 's')
      .innerJoin(Organisation, 'o', 'o.id = s.id and o.closedAt is null')
      .where('s.id = :organisationId and s.enabled', { organisationId })
      .getOne();
    if (!settings) throw new SingleSignOnFailure('unavailable');
    return settings;
  }

  private client({ issuer, clientId, clientSecretSealed }: SingleSignOn): OidcClientSettings {
    try {
      return { issuer, clientId, clientSecret: this.box.open(clientSecretSealed) };
    } catch (error) {
      this.logger.error(`client secret: ${(error as Error).message}`);
      throw new SingleSignOnFailure('unavailable');
    }
  }

  private callbackOf(organisationId: string): string {
    return `${this.env.publicUrl}/api/v1/auth/oidc/${organisationId}/callback`;
  }
}

function sameClient(settings: SingleSignOn, attempt: OidcAttempt): boolean {
  return settings.issuer === attempt.issuer && settings.clientId === attempt.clientId;
}

/** Only a verified address of the organisation's own domains says who somebody is. */
function proven({ subject, email, emailVerified, name }: OidcPerson, domains: readonly string[]): ProvenPerson {
  if (!email || !/^[^\s@]+@[^\s@]+$/.test(email)) throw new SingleSignOnFailure('email-unverified');
  if (!domains.includes(domainOf(email))) throw new SingleSignOnFailure('email-domain');
  if (!emailVerified) throw new SingleSignOnFailure('email-unverified');
  return { subject, email, name: name ?? email.slice(0, email.indexOf('@')).slice(0, 120) };
}
