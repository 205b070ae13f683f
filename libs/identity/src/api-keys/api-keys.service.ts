import { Injectable } from '@nestjs/common';
import { checkVersion, Database, newId, SystemClock, Transactions, type Page, type Scope } from '@app/platform';
import { ApiKeyPrincipals } from '../api-key-principals.js';
import { IdentityChanges } from '../identity-changes.js';
import { hashOf, newSecret } from '../one-time-secret.js';
import { OrganisationsRepository } from '../organisations.repository.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeyDto, ApiKeysQuery, ApiKeyWithSecretDto, ChangeApiKeyDto, NewApiKeyDto } from './api-keys.dto.js';
import { KeyBeyondCallerError, KeyByKeyError, KeyEndedError, keyRule, TooManyKeysError } from './api-keys.errors.js';
import { abilities, beyond, foreignBrands, mayTouch, within, type KeyRights } from './api-keys.policy.js';
import { ApiKeysRepository, type Maker } from './api-keys.repository.js';

const LIVING_KEYS = 100;
const LONGEST_YEARS = 10;
const DEFAULT_GRACE_HOURS = 24;
const HOUR_MS = 3_600_000;
/** Characters of the secret that stay readable. */
const START = 12;

/** API keys of an organisation (ACC-8). Their times are real time: they are security. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly organisations: OrganisationsRepository,
    private readonly keys: ApiKeysRepository,
    private readonly principals: ApiKeyPrincipals,
    private readonly changes: IdentityChanges,
  ) {}

  async list(scope: Scope, organisationId: string, query: ApiKeysQuery): Promise<Page<ApiKeyDto>> {
    await this.organisations.get(scope, organisationId);
    const page = await this.keys.list(scope, organisationId, query, this.clock.now());
    const makers = await this.keys.makers(
      organisationId,
      page.items.map(({ createdBy }) => createdBy),
    );
    return { ...page, items: page.items.map((key) => this.present(scope, key, makers)) };
  }

  /** The secret is in this answer and nowhere else. Errors: 403 for keys, 422 beyond the caller's own rights or 100 living keys. */
  create(scope: Scope, organisationId: string, input: NewApiKeyDto): Promise<ApiKeyWithSecretDto> {
    return this.transactions.run(async () => {
      // the lock makes two creations at once count each other
      await this.organisations.get(scope, organisationId, true);
      if (scope.actor.kind !== 'user') throw new KeyByKeyError();
      const now = this.clock.now();
      const rights = { permissions: [...new Set(input.permissions)], brandIds: lowered(input.brandIds ?? null) };
      await this.checkRights(scope, organisationId, rights);
      const expiresAt = this.expiry(input.expiresAt ?? null, now);
      const used = await this.keys.countLiving(organisationId, now);
      if (used >= LIVING_KEYS) throw new TooManyKeysError(LIVING_KEYS, used);
      const secret = this.principals.prefix + newSecret();
      const key = this.database.writer.create(ApiKey, {
        ...rights,
        id: newId(),
        organisationId,
        createdBy: scope.actor.userId,
        name: input.name,
        start: secret.slice(0, START),
        hash: hashOf(secret),
        previousHash: null,
        previousUntil: null,
        expiresAt,
        lastUsedAt: null,
        revokedAt: null,
        version: 1,
        createdAt: now,
        updatedAt: now,
      });
      await this.keys.save(key);
      return { ...(await this.show(scope, key)), secret };
    });
  }

  /** Errors: 403 for keys and for keys that may do more than the caller, 409 revoked, 412 stale, 422 beyond the caller's own rights. */
  change(scope: Scope, organisationId: string, id: string, input: ChangeApiKeyDto, expected: number | null): Promise<ApiKeyDto> {
    return this.transactions.run(async () => {
      const key = await this.get(scope, organisationId, id);
      if (scope.actor.kind === 'key') throw new KeyByKeyError();
      checkVersion(expected, key.version);
      const now = this.clock.now();
      if (key.stateAt(now) === 'revoked') throw new KeyEndedError('revoked');
      key.name = input.name ?? key.name;
      if (input.permissions || input.brandIds !== undefined || input.expiresAt !== undefined) {
        if (input.permissions) key.permissions = [...new Set(input.permissions)];
        if (input.brandIds !== undefined) key.brandIds = lowered(input.brandIds);
        if (input.permissions || input.brandIds !== undefined) await this.checkRights(scope, organisationId, key);
        if (!within(scope, organisationId, key)) throw new KeyBeyondCallerError();
        if (input.expiresAt !== undefined) key.expiresAt = this.expiry(input.expiresAt, now);
        await this.changes.tell(key.createdBy, key.id);
      }
      return this.store(scope, key, now);
    });
  }

  /** A new secret; the old one works for `graceHours` more. Errors: 403 another key, or one that may do more, 409 ended, 412 stale. */
  rotate(
    scope: Scope,
    organisationId: string,
    id: string,
    graceHours: number = DEFAULT_GRACE_HOURS,
    expected: number | null = null,
  ): Promise<ApiKeyWithSecretDto> {
    return this.transactions.run(async () => {
      const key = await this.get(scope, organisationId, id);
      if (!within(scope, organisationId, key)) throw new KeyBeyondCallerError();
      checkVersion(expected, key.version);
      const now = this.clock.now();
      const state = key.stateAt(now);
      if (state !== 'active') throw new KeyEndedError(state);
      const secret = this.principals.prefix + newSecret();
      key.previousHash = graceHours > 0 ? key.hash : null;
      key.previousUntil = graceHours > 0 ? new Date(now.getTime() + graceHours * HOUR_MS) : null;
      key.hash = hashOf(secret);
      key.start = secret.slice(0, START);
      await this.changes.tell(key.createdBy, key.id);
      return { ...(await this.store(scope, key, now)), secret };
    });
  }

  /** Ends the key at once, for good; a repeat changes nothing. Errors: 403 another key, 412 stale. */
  revoke(scope: Scope, organisationId: string, id: string, expected: number | null): Promise<void> {
    return this.transactions.run(async () => {
      const key = await this.get(scope, organisationId, id);
      checkVersion(expected, key.version);
      if (key.revokedAt) return;
      const now = this.clock.now();
      key.revokedAt = now;
      key.previousHash = null;
      key.previousUntil = null;
      await this.changes.tell(key.createdBy, key.id);
      await this.store(scope, key, now);
    });
  }

  private async get(scope: Scope, organisationId: string, id: string): Promise<ApiKey> {
    const key = await this.keys.getForUpdate(scope, organisationId, id);
    if (!mayTouch(scope, key)) throw new KeyByKeyError();
    return key;
  }

  private async checkRights(scope: Scope, organisationId: string, rights: KeyRights): Promise<void> {
    const tooMuch = beyond(scope, organisationId, rights);
    const held = [...(scope.grantIn(organisationId)?.permissions ?? [])];
    if (tooMuch.length > 0)
      throw keyRule('permissions', 'beyond-yours', 'must be permissions that you hold yourself', { limit: held, value: tooMuch });
    const foreign = foreignBrands(scope, organisationId, rights);
    if (foreign === 'all')
      throw keyRule('brandIds', 'beyond-yours', 'must name brands, because you see some brands only', { value: rights.brandIds });
    // a brand outside the caller's reads like one that nobody has
    const unknown = rights.brandIds ? [...foreign, ...(await this.keys.unknownBrands(organisationId, rights.brandIds))] : [];
    if (unknown.length > 0)
      throw keyRule('brandIds', 'unknown-brand', 'must be brands of the organisation', { value: [...new Set(unknown)] });
  }

  private expiry(value: string | null, now: Date): Date | null {
    if (value === null) return null;
    const at = new Date(value);
    const latest = new Date(now);
    latest.setUTCFullYear(latest.getUTCFullYear() + LONGEST_YEARS);
    if (at > now && at <= latest) return at;
    throw keyRule('expiresAt', 'expiry', 'must lie in the future, at most ten years ahead', {
      limit: [now.toISOString(), latest.toISOString()],
      value,
    });
  }

  private async store(scope: Scope, key: ApiKey, now: Date): Promise<ApiKeyDto> {
    key.version += 1;
    key.updatedAt = now;
    await this.keys.save(key);
    return this.show(scope, key);
  }

  private async show(scope: Scope, key: ApiKey): Promise<ApiKeyDto> {
    return this.present(scope, key, await this.keys.makers(key.organisationId, [key.createdBy]));
  }

  private present(scope: Scope, key: ApiKey, makers: ReadonlyMap<string, Maker>): ApiKeyDto {
    const { id, name, start, permissions, brandIds, version } = key;
    const now = this.clock.now();
    const state = key.stateAt(now);
    const old = key.previousUntil && key.previousUntil > now && state === 'active' ? key.previousUntil : null;
    return {
      id,
      name,
      start,
      state,
      permissions,
      brandIds,
      createdBy: makers.get(key.createdBy) ?? { userId: key.createdBy, name: null, member: false },
      createdAt: key.createdAt.toISOString(),
      lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
      expiresAt: key.expiresAt?.toISOString() ?? null,
      revokedAt: key.revokedAt?.toISOString() ?? null,
      oldSecretUntil: old?.toISOString() ?? null,
      version,
      can: abilities(scope, key, state),
    };
  }
}

function lowered(ids: readonly string[] | null): string[] | null {
  return ids ? [...new Set(ids.map((id) => id.toLowerCase()))] : null;
}
