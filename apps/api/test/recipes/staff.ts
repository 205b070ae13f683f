import { mailedToken, makeStaff, TEST_PASSWORD, type TestStaff } from '@app/identity/testing';
import { newId } from '@app/platform';
import { makePerson } from '../people.js';
import type { World } from '../world.js';
import { forgetAttempts } from './accounts.js';
import { open, type Recipe } from './recipe.js';

const admins = new WeakMap<World, Promise<TestStaff>>();

/** The operator's admin of this world, signed in with a second factor. */
export function staffAdmin(world: World): Promise<TestStaff> {
  const admin = admins.get(world) ?? forgetAttempts(world).then(() => makeStaff(world.app, 'admin'));
  admins.set(world, admin);
  return admin;
}

/** Somebody else of the staff, made in the tables; answers the account's id. */
async function colleague(world: World): Promise<string> {
  const { userId } = await makePerson(world.app);
  await world.app.sql(
    `insert into identity.staff_accounts (user_id, role, version, created_at, updated_at) values ($1, 'support', 1, now(), now())`,
    [userId],
  );
  return userId;
}

/** The token of the link that a new colleague got by mail. */
async function welcomeToken(world: World): Promise<string> {
  const { accessToken: token } = await staffAdmin(world);
  const email = `staff-${newId()}@example.test`;
  const answer = await world.app.call('POST', '/staff/accounts', { token, body: { email, role: 'verifier' } });
  if (answer.status !== 201) throw new Error(`staff account: ${answer.status} ${JSON.stringify(answer.body)}`);
  return mailedToken(world.app, email);
}

const signed = async (world: World) => ({ token: (await staffAdmin(world)).accessToken });

export const staff: Recipe[] = [
  open('Auth_welcomeStaff', 'anonymous', async (world) => ({
    body: { token: await welcomeToken(world), name: 'Sam Staff', password: TEST_PASSWORD },
  })),
  open('StaffAccounts_list', 'owner', async (world) => ({ ...(await signed(world)), query: { limit: '2', include: 'total' } })),
  open('StaffAccounts_create', 'owner', async (world) => ({
    ...(await signed(world)),
    body: { email: `staff-${newId()}@example.test`, role: 'finance' },
  })),
  open('StaffAccounts_change', 'owner', async (world) => ({
    ...(await signed(world)),
    params: { id: await colleague(world) },
    body: { role: 'verifier' },
  })),
  open('StaffAccounts_end', 'owner', async (world) => ({ ...(await signed(world)), params: { id: await colleague(world) } })),
];
