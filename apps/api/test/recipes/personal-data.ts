import { newId } from '@app/platform';
import { makePerson, type Person } from '../people.js';
import type { World } from '../world.js';
import { forgetAttempts, passwordOwner } from './accounts.js';
import { TEST_PASSWORD } from '@app/identity/testing';
import { open, owned, type Recipe } from './recipe.js';

/** Somebody new with the password of everybody. */
async function personWithPassword(world: World): Promise<Person> {
  await forgetAttempts(world);
  const { userId } = await passwordOwner(world);
  const person = await makePerson(world.app);
  await world.app.sql(`update identity.users set password_hash = (select password_hash from identity.users where id = $2) where id = $1`, [
    person.userId,
    userId,
  ]);
  return person;
}

/** An export that ended without a file. */
async function ended(world: World, userId: string): Promise<string> {
  const id = newId();
  await world.app.sql(`delete from identity.data_exports where user_id = $1`, [userId]);
  await world.app.sql(
    `insert into identity.data_exports (id, user_id, state, created_at, finished_at) values ($1, $2, 'failed', now(), now())`,
    [id, userId],
  );
  return id;
}

export const personalData: Recipe[] = [
  open('DataExports_request', 'owner', async (world) => ({ token: (await makePerson(world.app)).token })),
  open('DataExports_list', 'owner', async (world, { owner }) => {
    await ended(world, owner.userId);
    return { query: { limit: '1', include: 'total' } };
  }),
  owned('DataExports_get', 'owner', async (world, { owner }) => ({ params: { id: await ended(world, owner.userId) } })),
  open('AccountDeletion_preview', 'owner'),
  open('AccountDeletion_remove', 'owner', async (world) => {
    const { token, email } = await personWithPassword(world);
    return { token, body: { password: TEST_PASSWORD, confirm: email } };
  }),
];
