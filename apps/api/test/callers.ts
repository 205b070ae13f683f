import { createHash, randomBytes } from 'node:crypto';
import { accessToken } from '@app/creators/testing';
import { newId } from '@app/platform';
import { addSession, makePerson, type Person } from './people.js';
import { KEPT_KEY } from './recipes/api-keys.js';
import { cloneDraft } from './recipes/drafts.js';
import type { World } from './world.js';

/** Where a person stands: rows that are written for one and taken away again. */
type Standing = (userId: string, sessionId: string) => Promise<void>;

const BUILT_IN: Readonly<Record<string, string>> = {
  O: 'owner',
  A: 'admin',
  M: 'campaign_manager',
  R: 'reviewer',
  L: 'logistics',
  F: 'finance',
  N: 'analyst',
};

const STAFF: Readonly<Record<string, string>> = { 1: 'support', 2: 'verifier', 3: 'influencer_manager', 4: 'finance', 5: 'admin' };

/** Credentials that are none: 401 on every line that is not public. */
export interface DeadCredential {
  name: string;
  token: string | undefined;
}

/** The callers of access-matrix.txt around tenant A. Tokens of `G`, `C`, `k` and `x` are made for each line (`prepare`). */
export class Callers {
  private readonly tokens = new Map<string, string>();
  private readonly key = { k: newId(), K: newId(), x: newId() };
  private readonly role = newId();
  private custom!: Person;
  /** The campaign that the guest `g` was assigned, in A's first brand. */
  guestCampaign = '';
  dead: DeadCredential[] = [];
  /** Staff whose session has not proven a second factor. */
  unproven: DeadCredential[] = [];

  private constructor(
    private readonly world: World,
    /** Every permission that the expectations name. */
    private readonly permissions: readonly string[],
  ) {}

  static async of(world: World, permissions: readonly string[]): Promise<Callers> {
    const callers = new Callers(world, permissions);
    await callers.make();
    return callers;
  }

  /** The bearer token of a caller on the line prepared last. */
  token(letter: string): string {
    const token = this.tokens.get(letter);
    if (!token) throw new Error(`caller ${letter} has no token`);
    return token;
  }

  /** Gives `k` and `C` exactly the line's permission, `x` every other one, and assigns this campaign to `G`. `given`: what the request gives away, so `C` must hold it, too. */
  async prepare(permission: string | null, campaignId: string | null, given: readonly string[] = []): Promise<void> {
    const { app, a } = this.world;
    const held = permission ? [permission] : this.permissions;
    const others = this.permissions.filter((each) => each !== permission);
    this.tokens.set('k', await this.giveKey(this.key.k, held));
    this.tokens.set('K', await this.giveKey(this.key.K, [...held, ...given]));
    this.tokens.set('x', await this.giveKey(this.key.x, others));
    await app.sql(`update identity.roles set permissions = $2 where id = $1`, [this.role, [...held, ...given]]);
    // a new session: what is known of the old one may be two seconds old
    const sessionId = await addSession(app, this.custom.userId);
    this.tokens.set('C', accessToken(app.env.authSecret, this.custom.userId, sessionId));
    const assigned = campaignId === null || Object.values(a.campaigns).includes(campaignId);
    this.tokens.set('G', assigned ? this.token('G of old') : (await makePerson(app, this.guest(campaignId))).token);
  }

  /** The creator whose objects the line is about, and another one of the same campaigns. */
  setCreators(rightful: string, rival: string): void {
    this.tokens.set('c', rightful);
    this.tokens.set('d', rival);
  }

  /** The token of a member of A whose session was opened by the organisation's single sign-on (ACC-11). */
  async singleSignOn(): Promise<string> {
    const { app, a } = this.world;
    const { sessionId, token } = await makePerson(app, { organisationId: a.owner.organisationId, role: 'admin' });
    await app.sql(`update identity.sessions set sso_organisation_id = $2 where id = $1`, [sessionId, a.owner.organisationId]);
    return token;
  }

  /** Writes the rows that make a person stand like this caller does; answers how they are taken away. */
  async dress(letter: string, userId: string, sessionId: string): Promise<() => Promise<void>> {
    const { app } = this.world;
    await this.standing(letter === 'r' ? 'p' : letter)(userId, sessionId);
    return async () => {
      const { a, b } = this.world;
      await app.sql(`delete from identity.memberships where user_id = $1 and organisation_id = any($2::uuid[])`, [
        userId,
        [a.owner.organisationId, b.owner.organisationId],
      ]);
      await app.sql(`delete from identity.staff_accounts where user_id = $1`, [userId]);
    };
  }

  private async make(): Promise<void> {
    const { app, a, b } = this.world;
    this.guestCampaign = await cloneDraft(this.world, a);
    await app.sql(
      `insert into identity.roles (id, organisation_id, name, permissions, created_at, updated_at) values ($1, $2, 'Matrix', '{}', now(), now())`,
      [this.role, a.owner.organisationId],
    );
    for (const letter of 'AMRLFNGbgCpr12345') {
      const person = await makePerson(app);
      await this.standing(letter)(person.userId, person.sessionId);
      this.tokens.set(letter, person.token);
      if (letter === 'C') this.custom = person;
      if (letter === 'r') await this.remove(person);
    }
    this.tokens.set('G of old', this.token('G'));
    this.tokens.set('O', a.owner.accessToken);
    this.tokens.set('s', b.owner.accessToken);
    for (const id of Object.values(this.key)) await this.addKey(id, {});
    await app.sql(`update identity.api_keys set brand_ids = $2 where id = $1`, [this.key.K, [a.secondBrandId]]);
    await this.makeDead();
    await this.makeUnproven();
  }

  private standing(letter: string): Standing {
    const { app, a, b } = this.world;
    const { organisationId, brandId } = a.owner;
    const member = (fields: { organisationId: string; role: string; brandIds?: string[]; campaignIds?: string[] }) => (userId: string) =>
      this.addMember(userId, fields);
    const role = BUILT_IN[letter];
    if (role) return member({ organisationId, role });
    const staff = STAFF[letter];
    if (staff) return (userId, sessionId) => this.addStaff(userId, staff, sessionId);
    switch (letter) {
      case 'G':
        return member(this.guest(...Object.values(a.campaigns)));
      case 'b':
        return member({ organisationId, role: 'campaign_manager', brandIds: [a.secondBrandId] });
      case 'g':
        return member({ organisationId, role: 'client_guest', brandIds: [brandId], campaignIds: [this.guestCampaign] });
      case 'C':
        return member({ organisationId, role: 'custom' });
      case 's':
        return member({ organisationId: b.owner.organisationId, role: 'owner' });
      case 'c':
      case 'd':
        return async (userId) => {
          await app.sql(`update identity.users set creator_id = coalesce(creator_id, $2) where id = $1`, [userId, newId()]);
        };
      case 'p':
        return () => Promise.resolve();
      case 'r':
        return member({ organisationId, role: 'admin' });
      default:
        throw new Error(`nobody stands like ${letter}`);
    }
  }

  private guest(...campaignIds: string[]): { organisationId: string; role: string; brandIds: string[]; campaignIds: string[] } {
    const { organisationId, brandId } = this.world.a.owner;
    return { organisationId, role: 'client_guest', brandIds: [brandId], campaignIds };
  }

  private async addMember(
    userId: string,
    fields: { organisationId: string; role: string; brandIds?: string[]; campaignIds?: string[] },
  ): Promise<void> {
    const { organisationId, role, brandIds, campaignIds } = fields;
    await this.world.app.sql(`delete from identity.memberships where user_id = $1 and organisation_id = $2`, [userId, organisationId]);
    await this.world.app.sql(
      `insert into identity.memberships (id, user_id, organisation_id, role, custom_role_id, brand_ids, campaign_ids, version, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, 1, now(), now())`,
      [newId(), userId, organisationId, role, role === 'custom' ? this.role : null, brandIds ?? null, campaignIds ?? null],
    );
  }

  private async addStaff(userId: string, role: string, sessionId: string): Promise<void> {
    const { app } = this.world;
    await app.sql(`insert into identity.staff_accounts (user_id, role, created_at, updated_at) values ($1, $2, now(), now())`, [
      userId,
      role,
    ]);
    await app.sql(`update identity.sessions set second_factor_at = now() where id = $1`, [sessionId]);
  }

  /** Takes a member out who has just been at work. */
  private async remove(person: Person): Promise<void> {
    const { app, a } = this.world;
    const look = () => app.call('GET', `/campaigns/${a.campaigns.open}`, { token: person.token });
    if ((await look()).status !== 200) throw new Error('the member to be removed was none');
    await app.sql(`delete from identity.memberships where user_id = $1`, [person.userId]);
    await app.sql(`select pg_notify('identity_changed', $1 || '||access-matrix')`, [person.userId]);
    for (let n = 0; n < 500 && (await look()).status === 200; n++);
  }

  private async addKey(id: string, columns: { expires?: string; revoked?: string; prefix?: string }): Promise<string> {
    const { organisationId, userId } = this.world.a.owner;
    const token = newKey(columns.prefix);
    await this.world.app.sql(
      `insert into identity.api_keys (id, organisation_id, created_by, name, start, hash, permissions, expires_at, revoked_at, created_at, updated_at)
       values ($1, $2, $3, $8, 'of_test_matr', $4, $5, $6, $7, now(), now())`,
      [id, organisationId, userId, hashOf(token), this.permissions, columns.expires ?? null, columns.revoked ?? null, KEPT_KEY],
    );
    return token;
  }

  /** A new secret at each call: nothing is known of it yet. */
  private async giveKey(id: string, permissions: readonly string[]): Promise<string> {
    const token = newKey();
    await this.world.app.sql(`update identity.api_keys set hash = $2, permissions = $3, revoked_at = null where id = $1`, [
      id,
      hashOf(token),
      permissions,
    ]);
    return token;
  }

  private async makeDead(): Promise<void> {
    const { app, a } = this.world;
    const { accessToken: owners, userId } = a.owner;
    const [head, claims] = owners.split('.');
    const ended = await addSession(app, userId);
    await app.sql(`update identity.sessions set ended_at = now(), end_reason = 'sign-out' where id = $1`, [ended]);
    const past = '2020-01-01T00:00:00Z';
    this.dead = [
      { name: 'anonymous', token: undefined },
      { name: 'forged token', token: `${head}.${claims}.${Buffer.from('x'.repeat(32)).toString('base64url')}` },
      { name: 'ended session', token: accessToken(app.env.authSecret, userId, ended) },
      { name: 'expired key', token: await this.addKey(newId(), { expires: past }) },
      { name: 'revoked key', token: await this.addKey(newId(), { revoked: past }) },
      { name: 'key of a live instance', token: await this.addKey(newId(), { prefix: 'of_live_' }) },
      { name: 'unknown key', token: newKey() },
    ];
  }

  private async makeUnproven(): Promise<void> {
    const { app } = this.world;
    for (const role of Object.values(STAFF)) {
      const { userId, sessionId, token } = await makePerson(app);
      await this.addStaff(userId, role, sessionId);
      await app.sql(`update identity.sessions set second_factor_at = null where id = $1`, [sessionId]);
      this.unproven.push({ name: `staff ${role} without second factor`, token });
    }
  }
}

function newKey(prefix = 'of_test_'): string {
  return prefix + randomBytes(32).toString('base64url');
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
