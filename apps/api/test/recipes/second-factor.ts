import { makeOwner, mailedToken, setUpTotp, totpCode, unusedTotpCode, type TestOwner } from '@app/identity/testing';
import { newId } from '@app/platform';
import { addSession, makePerson } from '../people.js';
import type { World } from '../world.js';
import { forgetAttempts } from './accounts.js';
import { open, type Recipe } from './recipe.js';

interface TotpOwner extends TestOwner {
  secret: string;
}

const owners = new WeakMap<World, Promise<{ owner: TotpOwner; row: Record<string, unknown> }>>();

/** Somebody with a password, a second factor and a session that has it, whatever was done with them; nothing is held up. */
async function totpOwner(world: World): Promise<TotpOwner> {
  await forgetAttempts(world);
  let known = owners.get(world);
  if (!known) {
    known = makeOwner(world.app).then(async (owner) => {
      const { secret } = await setUpTotp(world.app, owner.accessToken);
      const [row] = await world.app.sql<Record<string, unknown>>(`select * from identity.users where id = $1`, [owner.userId]);
      return { owner: { ...owner, secret }, row: row ?? {} };
    });
    owners.set(world, known);
  }
  const { owner, row } = await known;
  await world.app.sql(
    `update identity.users set password_hash = $2, totp_secret_sealed = $3, totp_confirmed_at = $4, totp_next_sealed = null where id = $1`,
    [owner.userId, row['password_hash'], row['totp_secret_sealed'], row['totp_confirmed_at']],
  );
  await world.app.sql(`update identity.sessions set second_factor_at = created_at, ended_at = null, end_reason = null where user_id = $1`, [
    owner.userId,
  ]);
  return owner;
}

const codeOf = (world: World, { userId, secret }: TotpOwner) => unusedTotpCode(world.app, userId, secret);

/** A waiting second step of signing in. */
async function challenge(world: World, { email, password }: TotpOwner): Promise<string> {
  const answer = await world.app.call<{ challenge?: string }>('POST', '/auth/sign-in', { body: { email, password } });
  if (!answer.body.challenge) throw new Error(`sign-in: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.challenge;
}

/** A set-up that waits for its first code. */
async function started(world: World): Promise<{ token: string; code: string }> {
  await forgetAttempts(world);
  const { token } = await makePerson(world.app);
  const answer = await world.app.call<{ secret: string }>('POST', '/me/totp', { token, body: {} });
  return { token, code: totpCode(answer.body.secret) };
}

async function emailChangeToken(world: World): Promise<string> {
  await forgetAttempts(world);
  const { accessToken: token, password } = await makeOwner(world.app);
  const email = `moved-${newId()}@example.test`;
  await world.app.call('PUT', '/me/email', { token, body: { email, password } });
  return mailedToken(world.app, email);
}

export const secondFactor: Recipe[] = [
  open('Auth_secondFactor', 'anonymous', async (world) => {
    const owner = await totpOwner(world);
    return { body: { challenge: await challenge(world, owner), code: await codeOf(world, owner) } };
  }),
  open('Auth_changeEmail', 'anonymous', async (world) => ({ body: { token: await emailChangeToken(world) } })),
  open('Me_changeEmail', 'owner', async (world) => {
    const { accessToken: token, password } = await totpOwner(world);
    return { token, body: { email: `moving-${newId()}@example.test`, password } };
  }),
  open('Me_endOtherSessions', 'owner', async (world) => {
    const { token, userId } = await makePerson(world.app);
    await addSession(world.app, userId);
    return { token };
  }),
  open('Totp_get', 'owner'),
  open('Totp_start', 'owner', async (world) => ({ token: (await makePerson(world.app)).token, body: {} })),
  open('Totp_confirm', 'owner', async (world) => {
    const { token, code } = await started(world);
    return { token, body: { code } };
  }),
  open('Totp_verify', 'owner', async (world) => {
    const owner = await totpOwner(world);
    return { token: owner.accessToken, body: { code: await codeOf(world, owner) } };
  }),
  open('Totp_renewRecoveryCodes', 'owner', async (world) => {
    const owner = await totpOwner(world);
    return { token: owner.accessToken, body: { code: await codeOf(world, owner) } };
  }),
  open('Totp_remove', 'owner', async (world) => {
    const owner = await totpOwner(world);
    return { token: owner.accessToken, body: { password: owner.password, code: await codeOf(world, owner) } };
  }),
];
