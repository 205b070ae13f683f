import { Inject, Injectable } from '@nestjs/common';
import { checkVersion, Database, ENV, NotFoundError, SecretBox, SystemClock, Transactions, type Env, type Scope } from '@app/platform';
import { permissionsOf } from '@app/rules';
import { IdentityChanges } from '../identity-changes.js';
import { OrganisationsRepository } from '../organisations.repository.js';
import { SessionsService } from '../sessions.service.js';
import { isEverybodys } from './email-domains.js';
import { AddressRefusedError } from './guarded-fetch.js';
import { OidcExchange, reasonOf } from './oidc-exchange.js';
import type { SetSingleSignOnDto, SignInOrganisationDto, SingleSignOnDto } from './single-sign-on.dto.js';
import { SingleSignOn } from './single-sign-on.entity.js';
import { AdminsOnlyError, DomainRefusedError, NotProvenError, ProviderRefusedError, SecretMissingError } from './single-sign-on.errors.js';

const LOOKED_UP = 10;

/** An organisation's sign-in provider (ACC-11): reading, setting, removing it. */
@Injectable()
export class SingleSignOnService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly box: SecretBox,
    private readonly organisations: OrganisationsRepository,
    private readonly exchange: OidcExchange,
    private readonly sessions: SessionsService,
    private readonly changes: IdentityChanges,
  ) {}

  /** Errors: 404 also when nothing is set. */
  async get(scope: Scope, organisationId: string): Promise<SingleSignOnDto> {
    scope.check({ organisationId });
    const settings = await this.database.reader.findOneBy(SingleSignOn, { id: organisationId });
    if (!settings) throw new NotFoundError();
    return this.present(settings);
  }

  /** Errors: 403 below an admin, 412, 422 with the reason (address, discovery, domain, secret, not proven). */
  async set(scope: Scope, organisationId: string, input: SetSingleSignOnDto, expected: number | null): Promise<SingleSignOnDto> {
    scope.check({ organisationId });
    requireAdmin(scope, organisationId);
    const index = input.emailDomains.findIndex(isEverybodys);
    if (index >= 0) throw new DomainRefusedError(index, input.emailDomains[index] ?? '');
    const before = await this.database.reader.findOneBy(SingleSignOn, { id: organisationId });
    checkVersion(expected, before?.version ?? 0);
    const clientSecret = this.secretFor(input, before);
    await this.checkProvider({ ...input, clientSecret });
    return this.transactions.run(async () => {
      await this.organisations.get(scope, organisationId, true);
      const current = await this.lock(organisationId);
      checkVersion(expected, current?.version ?? 0);
      // another call was faster: what was checked above may not be what is kept
      if (input.clientSecret === undefined && this.secretFor(input, current) !== clientSecret) throw new SecretMissingError();
      return this.present(await this.store(organisationId, input, clientSecret, current));
    });
  }

  /** Removes the provider: its sessions end, passwords work again. Errors: 404, 412. */
  remove(scope: Scope, organisationId: string, expected: number | null): Promise<void> {
    return this.transactions.run(async () => {
      await this.organisations.get(scope, organisationId, true);
      requireAdmin(scope, organisationId);
      const settings = await this.lock(organisationId);
      if (!settings) throw new NotFoundError();
      checkVersion(expected, settings.version);
      await this.database.execute(`delete from identity.oidc_attempts where organisation_id = $1`, [organisationId]);
      await this.endSessions(organisationId);
      if (settings.enforced) await this.tellMembers(organisationId);
      await this.database.writer.remove(settings);
    });
  }

  /** Whom to sign in with, by what follows the @ alone: nothing is told about the person (ACC-1). */
  lookUp(domain: string): Promise<SignInOrganisationDto[]> {
    return this.database.query<SignInOrganisationDto>(
      `select o.id, o.name from identity.single_sign_on s join identity.organisations o on o.id = s.organisation_id
       where s.enabled and o.closed_at is null and s.email_domains @> array[$1::text] order by s.created_at, o.id limit ${LOOKED_UP}`,
      [domain],
    );
  }

  private async checkProvider(settings: SetSingleSignOnDto & { clientSecret: string }): Promise<void> {
    try {
      this.exchange.checkIssuer(settings.issuer);
    } catch (error) {
      throw new ProviderRefusedError('address', (error as Error).message);
    }
    try {
      await this.exchange.check(settings);
    } catch (error) {
      const address = error instanceof AddressRefusedError || (error as Error).cause instanceof AddressRefusedError;
      throw new ProviderRefusedError(address ? 'address' : 'discovery', reasonOf(error));
    }
  }

  private secretFor(input: SetSingleSignOnDto, before: SingleSignOn | null): string {
    if (input.clientSecret !== undefined) return input.clientSecret;
    // else whoever may set the issuer could have the old secret sent to a server of their own
    if (!before || !sameClient(before, input)) throw new SecretMissingError();
    try {
      return this.box.open(before.clientSecretSealed);
    } catch {
      // sealed with a key that is gone
      throw new SecretMissingError();
    }
  }

  private async store(id: string, input: SetSingleSignOnDto, secret: string, before: SingleSignOn | null): Promise<SingleSignOn> {
    const now = this.clock.now();
    const provenAt = before && sameClient(before, input) ? before.provenAt : null;
    if (input.enforced && !input.enabled) throw new NotProvenError('is switched off');
    if (input.enforced && !provenAt) throw new NotProvenError('has not worked yet: sign in through it once');
    const manager = this.database.writer;
    const { issuer, clientId, emailDomains, defaultRole, enabled, enforced } = input;
    const settings = await manager.save(
      manager.create(SingleSignOn, {
        ...(before ?? { id, createdAt: now }),
        issuer,
        clientId,
        emailDomains,
        defaultRole,
        enabled,
        enforced,
        provenAt,
        clientSecretSealed: before && input.clientSecret === undefined ? before.clientSecretSealed : this.box.seal(secret),
        version: (before?.version ?? 0) + 1,
        updatedAt: now,
      }),
    );
    if (before && (!enabled || !sameClient(before, input))) await this.endSessions(id);
    if ((before?.enforced ?? false) !== enforced) await this.tellMembers(id);
    return settings;
  }

  private lock(id: string): Promise<SingleSignOn | null> {
    return this.database.writer.findOne(SingleSignOn, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async endSessions(organisationId: string): Promise<void> {
    const living = await this.database.query<{ id: string }>(
      `select id from identity.sessions where sso_organisation_id = $1 and ended_at is null order by id`,
      [organisationId],
    );
    for (const { id } of living) await this.sessions.end(id, 'single-sign-on-changed');
  }

  private async tellMembers(organisationId: string): Promise<void> {
    const members = await this.database.query<{ user_id: string }>(
      `select user_id from identity.memberships where organisation_id = $1 order by user_id`,
      [organisationId],
    );
    for (const { user_id } of members) await this.changes.tell(user_id);
  }

  private present({
    id,
    issuer,
    clientId,
    emailDomains,
    defaultRole,
    enabled,
    enforced,
    provenAt,
    version,
  }: SingleSignOn): SingleSignOnDto {
    const signInUrl = `${this.env.publicUrl}/api/v1/auth/oidc/${id}`;
    return {
      issuer,
      clientId,
      emailDomains,
      defaultRole,
      enabled,
      enforced,
      version,
      signInUrl,
      callbackUrl: `${signInUrl}/callback`,
      provenAt: provenAt?.toISOString() ?? null,
    };
  }
}

function sameClient(before: SingleSignOn, { issuer, clientId }: SetSingleSignOnDto): boolean {
  return before.issuer === issuer && before.clientId === clientId;
}

/** Whoever sets the provider decides who signs in as whom, up to admins: a lesser role would raise itself. */
function requireAdmin(scope: Scope, organisationId: string): void {
  const grant = scope.grantIn(organisationId);
  const all = permissionsOf('admin').every((permission) => grant?.permissions.has(permission));
  if (!grant || grant.brandIds || grant.campaignIds || !all) throw new AdminsOnlyError();
}
