import { accessToken } from '@app/creators/testing';
import type { TestApp } from '@app/harness';
import { newId } from '@app/platform';

export interface Person {
  userId: string;
  email: string;
  token: string;
  sessionId: string;
}

export interface Membership {
  organisationId: string;
  role: string;
  brandIds?: string[];
  campaignIds?: string[];
}

/** The hash of somebody's password: nobody knows it, but it can be compared with. */
const ANY_HASH = `select password_hash from identity.users where password_hash <> 'none' limit 1`;

/** Gives people whom factories made in the tables a real hash. */
export async function givePasswords(t: TestApp): Promise<void> {
  await t.sql(`update identity.users set password_hash = (${ANY_HASH}) where password_hash = 'none'`);
}

/** A signed-in person with a confirmed address, made in the tables: nobody at first, or a member with a role. */
export async function makePerson(t: TestApp, membership?: Membership): Promise<Person> {
  const [userId, sessionId] = [newId(), newId()];
  const email = `${userId}@people.example`;
  await t.sql(
    `insert into identity.users (id, email, name, locale, password_hash, email_confirmed_at, created_at, updated_at)
     values ($1, $2, 'Pat Person', 'en', coalesce((${ANY_HASH}), 'none'), now(), now(), now())`,
    [userId, email],
  );
  if (membership) {
    const { organisationId, role, brandIds, campaignIds } = membership;
    await t.sql(
      `insert into identity.memberships (id, user_id, organisation_id, role, brand_ids, campaign_ids, version, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, 1, now(), now())`,
      [newId(), userId, organisationId, role, brandIds ?? null, campaignIds ?? null],
    );
  }
  await addSession(t, userId, sessionId);
  return { userId, email, sessionId, token: accessToken(t.env.authSecret, userId, sessionId) };
}

/** One more living session of a user. */
export async function addSession(t: TestApp, userId: string, sessionId: string = newId()): Promise<string> {
  await t.sql(
    `insert into identity.sessions (id, user_id, created_at, last_used_at, expires_at) values ($1, $2, now(), now(), now() + interval '30 days')`,
    [sessionId, userId],
  );
  return sessionId;
}
