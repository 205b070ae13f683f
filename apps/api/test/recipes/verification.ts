import { makeStaff, type TestStaff } from '@app/identity/testing';
import { media, upload } from '@app/creators/testing';
import { newId } from '@app/platform';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { forgetAttempts } from './accounts.js';
import { open, owned, type Recipe } from './recipe.js';

const TUS = { 'tus-resumable': '1.0.0' };
const SIZE = 16;
const base64 = (text: string) => Buffer.from(text).toString('base64');

const verifiers = new WeakMap<World, Promise<TestStaff>>();

function verifier(world: World): Promise<TestStaff> {
  const found = verifiers.get(world) ?? forgetAttempts(world).then(() => makeStaff(world.app, 'verifier'));
  verifiers.set(world, found);
  return found;
}

/** Signs a call as the world's verifier. */
export const signed = async (world: World) => ({ token: (await verifier(world)).accessToken });

/** Five may wait at a time. */
async function room(world: World, userId: string): Promise<void> {
  await world.app.sql(`delete from platform.uploads where user_id = $1`, [userId]);
}

/** An upload of the tenant's creator, begun over the API. */
async function begun(world: World, { creator }: Tenant): Promise<string> {
  await room(world, creator.userId);
  const answer = await world.app.call('POST', '/uploads', {
    token: creator.token,
    headers: {
      ...TUS,
      'upload-length': String(SIZE),
      'upload-metadata': `purpose ${base64('ugc-application')},filetype ${base64('video/mp4')}`,
    },
  });
  const id = answer.headers.get('location')?.split('/').at(-1);
  if (!id) throw new Error(`upload: ${answer.status} ${JSON.stringify(answer.body)}`);
  return id;
}

/** An application of the creator that waits, made in the tables; answers the ids of both. */
async function waiting(world: World, creatorId: string): Promise<{ application: string; verification: string }> {
  const [application, verification] = [newId(), newId()];
  await world.app.sql(`delete from creators.ugc_applications where creator_id = $1`, [creatorId]);
  await world.app.sql(
    `insert into creators.ugc_applications (id, creator_id, state, video_key, video_type, size_bytes, seconds, width, height, submitted_at, version)
     values ($1, $2, 'submitted', 'ugc-applications/none', 'video/mp4', 1000, 15, 1080, 1920, now(), 1)`,
    [application, creatorId],
  );
  await world.app.sql(
    `insert into creators.verifications (id, kind, creator_id, ugc_application_id, state, opened_at, version)
     values ($1, 'ugc-video', $2, $3, 'open', now(), 1)`,
    [verification, creatorId, application],
  );
  return { application, verification };
}

/** The tenant's creator with an application that waits. */
async function ofCreator(world: World, { creator }: Tenant): Promise<string> {
  await world.app.call('GET', '/creator/profile', { token: creator.token });
  return (await waiting(world, creator.id)).verification;
}

const queued = (operationId: string, body?: object): Recipe =>
  open(operationId, 'owner', async (world, tenant) => ({
    ...(await signed(world)),
    params: { id: await ofCreator(world, tenant) },
    ...(body ? { body } : {}),
  }));

export const verification: Recipe[] = [
  open('Uploads_begin', 'creator', async (world, { creator }) => {
    await room(world, creator.userId);
    return {
      headers: {
        ...TUS,
        'upload-length': String(SIZE),
        'upload-metadata': `purpose ${base64('ugc-application')},filetype ${base64('video/mp4')}`,
      },
    };
  }),
  owned('Uploads_write', 'creator', async (world, tenant) => ({
    params: { id: await begun(world, tenant) },
    headers: { ...TUS, 'upload-offset': '0' },
    raw: { data: Buffer.alloc(SIZE), type: 'application/offset+octet-stream' },
  })),
  owned('Uploads_cancel', 'creator', async (world, tenant) => ({ params: { id: await begun(world, tenant) }, headers: TUS })),
  open('UgcApplications_state', 'creator'),
  open('UgcApplications_apply', 'creator', async (world, { spare }) => {
    await room(world, spare.userId);
    await world.app.sql(`delete from creators.ugc_applications where creator_id = $1`, [spare.id]);
    return { token: spare.token, body: { uploadId: await upload(world.app, spare.token, await media('ugc-15s-480x854-too-small.mp4')) } };
  }),
  open('UgcApplications_video', 'creator', async (world, { spare }) => {
    await world.app.call('GET', '/creator/profile', { token: spare.token });
    await waiting(world, spare.id);
    return { token: spare.token };
  }),
  owned('AccountHistory_history', 'creator', (_, { creator }) => ({ params: { id: creator.socialAccountId } })),
  open('Verifications_list', 'owner', async (world, tenant) => {
    await ofCreator(world, tenant);
    return { ...(await signed(world)), query: { limit: '2', kind: 'ugc-video,sample', state: 'open', include: 'total' } };
  }),
  queued('Verifications_get'),
  queued('Verifications_claim'),
  open('Verifications_release', 'owner', async (world, tenant) => {
    const { accessToken: token, userId } = await verifier(world);
    const id = await ofCreator(world, tenant);
    await world.app.sql(`update creators.verifications set owner_id = $2, owned_at = now() where id = $1`, [id, userId]);
    return { token, params: { id } };
  }),
  queued('Verifications_approve'),
  queued('Verifications_decline', { reason: 'sound-quality', note: 'Wind' }),
];
