import { documentIds, TEST_PASSWORD } from '@app/identity/testing';
import { addSession, makePerson } from '../people.js';
import { confirmationToken, forgetAttempts, freshCookie, passwordOwner, resetToken, signUpInput } from './accounts.js';
import { open, owned, type Recipe } from './recipe.js';

const brand = (id: string) => ({ params: { id } });

const signingIn: Recipe[] = [
  open('Auth_signUp', 'anonymous', async (world) => ({ body: await signUpInput(world) })),
  open('Auth_confirmEmail', 'anonymous', async (world) => ({ body: { token: await confirmationToken(world) } })),
  open('Auth_resendConfirmation', 'anonymous', async (world, { owner }) => {
    await forgetAttempts(world);
    return { body: { email: owner.email } };
  }),
  open('Auth_signIn', 'anonymous', async (world) => {
    await forgetAttempts(world);
    const { email, password } = await passwordOwner(world);
    return { body: { email, password } };
  }),
  open('Auth_refresh', 'anonymous', async (world) => ({ headers: { cookie: await freshCookie(world) } })),
  open('Auth_signOut', 'anonymous', async (world) => ({ headers: { cookie: await freshCookie(world) } })),
  open('Auth_askPasswordReset', 'anonymous', async (world) => {
    await forgetAttempts(world);
    return { body: { email: (await passwordOwner(world)).email } };
  }),
  open('Auth_resetPassword', 'anonymous', async (world) => ({
    body: { token: await resetToken(world), password: 'another-harbour-48-lamp' },
  })),
];

const me: Recipe[] = [
  open('Me_me', 'owner'),
  open('Me_change', 'owner', () => ({ body: { name: 'Robin Changed', locale: 'de' } })),
  open('Me_becomeCreator', 'owner', async (world) => ({
    token: (await makePerson(world.app)).token,
    body: { acceptedDocumentIds: await documentIds(world.app, 'creator') },
  })),
  open('Me_changePassword', 'owner', async (world) => {
    await forgetAttempts(world);
    const { accessToken } = await passwordOwner(world);
    return { token: accessToken, body: { currentPassword: TEST_PASSWORD, password: 'another-harbour-48-lamp' } };
  }),
  open('Me_sessions', 'owner', () => ({ query: { limit: '2', include: 'total' } })),
  owned('Me_endSession', 'owner', async (world, { owner }) => ({ params: { id: await addSession(world.app, owner.userId) } })),
  open('Me_acceptances', 'owner', () => ({ query: { limit: '1' } })),
  open('Me_accept', 'owner', async (world, { owner }) => {
    await world.app.sql(`delete from identity.acceptances where user_id = $1`, [owner.userId]);
    return { body: { documentIds: await documentIds(world.app, 'brand') } };
  }),
];

const organisations: Recipe[] = [
  open('Organisations_create', 'owner', async (world) => ({
    token: (await makePerson(world.app)).token,
    body: { kind: 'agency', name: 'Agency', brandName: 'Client', acceptedDocumentIds: await documentIds(world.app, 'agency') },
  })),
  owned('Organisations_get', 'owner', (_, { owner }) => ({ params: { id: owner.organisationId } })),
  owned('Organisations_change', 'owner', (_, { owner }) => ({ params: { id: owner.organisationId }, body: { name: 'Renamed' } })),
  owned('Organisations_listBrands', 'owner', (_, { owner }) => ({ params: { id: owner.organisationId }, query: { limit: '1' } })),
  owned('Organisations_createBrand', 'owner', (_, { owner }) => ({
    params: { id: owner.organisationId },
    body: {
      name: 'Third',
      industry: 'beauty',
      description: 'Serums',
      website: 'https://third.example',
      links: ['https://third.example/shop'],
    },
  })),
  owned('Brands_get', 'owner', (_, { owner }) => brand(owner.brandId)),
  owned('Brands_change', 'owner', (_, { owner }) => ({ ...brand(owner.brandId), body: { industry: 'beauty', website: null, links: [] } })),
  owned('Brands_putLogo', 'owner', (world, { owner }) => ({
    ...brand(owner.brandId),
    raw: { data: world.picture, type: 'image/jpeg' },
  })),
];

const documents: Recipe[] = [
  open('Documents_current', 'anonymous'),
  open('Documents_get', 'anonymous', async (world) => ({
    params: { id: (await documentIds(world.app, 'brand'))[0] ?? '' },
  })),
];

export const identity: Recipe[] = [...signingIn, ...me, ...organisations, ...documents];
