import { documentIds, makeOwner, mailedToken, signIn, TEST_PASSWORD, type TestOwner } from '@app/identity/testing';
import { newId } from '@app/platform';
import type { World } from '../world.js';

/** The throttle counts every try of this address: recipes begin anew (rate limits have specs of their own). */
export function forgetAttempts(world: World): Promise<unknown> {
  return world.app.sql(`delete from identity.sign_in_attempts`);
}

/** The body of a sign-up of somebody new. */
export async function signUpInput(world: World): Promise<Record<string, unknown>> {
  await forgetAttempts(world);
  return {
    kind: 'brand',
    email: `new-${newId()}@example.test`,
    password: TEST_PASSWORD,
    name: 'New Person',
    organisationName: 'New organisation',
    locale: 'en',
    acceptedDocumentIds: await documentIds(world.app, 'brand'),
  };
}

/** Signs somebody up and reads the token of the confirmation link. */
export async function confirmationToken(world: World): Promise<string> {
  const body = await signUpInput(world);
  const answer = await world.app.call('POST', '/auth/sign-up', { body });
  if (answer.status !== 202) throw new Error(`sign-up: ${answer.status}`);
  return mailedToken(world.app, String(body['email']));
}

/** A refresh cookie that was never used. */
export async function freshCookie(world: World): Promise<string> {
  await forgetAttempts(world);
  const { email, password } = await passwordOwner(world);
  return (await signIn(world.app, email, password)).cookie;
}

const owners = new WeakMap<World, Promise<{ owner: TestOwner; hash: string }>>();

/** Somebody whose password is what it was at first, whatever was done with it; signed in with a session of their own. */
export async function passwordOwner(world: World): Promise<TestOwner> {
  let known = owners.get(world);
  if (!known) {
    known = forgetAttempts(world).then(async () => {
      const owner = await makeOwner(world.app);
      const [row] = await world.app.sql<{ hash: string }>(`select password_hash as hash from identity.users where id = $1`, [owner.userId]);
      return { owner, hash: row?.hash ?? '' };
    });
    owners.set(world, known);
  }
  const { owner, hash } = await known;
  await world.app.sql(`update identity.users set password_hash = $2 where id = $1`, [owner.userId, hash]);
  await world.app.sql(`update identity.sessions set ended_at = null, end_reason = null where user_id = $1`, [owner.userId]);
  return owner;
}

/** Asks for a password reset and reads the token of the link. */
export async function resetToken(world: World): Promise<string> {
  await forgetAttempts(world);
  const { email } = await passwordOwner(world);
  const answer = await world.app.call('POST', '/auth/password-reset', { body: { email } });
  if (answer.status !== 202) throw new Error(`password reset: ${answer.status}`);
  await world.app.settle();
  return mailedToken(world.app, email);
}
