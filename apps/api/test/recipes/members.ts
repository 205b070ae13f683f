import { documentIds, TEST_PASSWORD } from '@app/identity/testing';
import { newId } from '@app/platform';
import { makePerson, type Person } from '../people.js';
import type { Tenant } from '../tenant.js';
import type { World } from '../world.js';
import { forgetAttempts } from './accounts.js';
import { open, owned, type Recipe } from './recipe.js';

/** One of the tenant's own roles with this one permission: whoever may make the call holds all of what it gives. */
async function role({ app }: World, { owner }: Tenant, permission: string, name = `Only ${permission}`): Promise<string> {
  await app.sql(
    `insert into identity.roles (id, organisation_id, name, permissions, created_at, updated_at) values ($1, $2, $3, $4, now(), now())
     on conflict (organisation_id, lower(name)) do nothing`,
    [newId(), owner.organisationId, name, [permission]],
  );
  const [row] = await app.sql<{ id: string }>(`select id from identity.roles where organisation_id = $1 and lower(name) = lower($2)`, [
    owner.organisationId,
    name,
  ]);
  return row!.id;
}

const managing = (world: World, tenant: Tenant): Promise<string> => role(world, tenant, 'identity.manage-members');

/** A member made in the tables, with the role of `managing`. */
async function freshMember(world: World, tenant: Tenant): Promise<Person & { memberId: string }> {
  const person = await makePerson(world.app);
  const memberId = newId();
  await world.app.sql(
    `insert into identity.memberships (id, user_id, organisation_id, role, custom_role_id, version, created_at, updated_at)
     values ($1, $2, $3, 'custom', $4, 1, now(), now())`,
    [memberId, person.userId, tenant.owner.organisationId, await managing(world, tenant)],
  );
  return { ...person, memberId };
}

/** An open invitation whose link is known. */
async function freshInvitation(world: World, tenant: Tenant, email = `${newId()}@invited.example`): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(), newId()];
  await world.app.sql(
    `insert into identity.member_invitations
       (id, organisation_id, email, role, custom_role_id, token_hash, invited_by, state, sent_at, expires_at, created_at, updated_at)
     values ($1, $2, $3, 'custom', $4, sha256($5::text::bytea), $6, 'open', $7, $7::timestamptz + interval '7 days', $7, $7)`,
    [id, tenant.owner.organisationId, email, await managing(world, tenant), token, tenant.owner.userId, world.app.now()],
  );
  return { id, token };
}

const members: Recipe[] = [
  owned('Members_list', 'owner', (_, { owner }) => ({ params: { id: owner.organisationId }, query: { limit: '10', include: 'total' } })),
  owned('Members_get', 'owner', async (world, tenant) => ({
    params: { id: tenant.owner.organisationId, memberId: (await freshMember(world, tenant)).memberId },
  })),
  owned('Members_change', 'owner', async (world, tenant) => ({
    params: { id: tenant.owner.organisationId, memberId: (await freshMember(world, tenant)).memberId },
    body: { role: 'custom', customRoleId: await managing(world, tenant), brandIds: [tenant.owner.brandId], campaignIds: null },
  })),
  owned('Members_remove', 'owner', async (world, tenant) => ({
    params: { id: tenant.owner.organisationId, memberId: (await freshMember(world, tenant)).memberId },
  })),
  owned('Members_leave', 'owner', async (world, tenant) => ({
    params: { id: tenant.owner.organisationId },
    token: (await freshMember(world, tenant)).token,
  })),
];

const invitations: Recipe[] = [
  owned('MemberInvitations_list', 'owner', (_, { owner }) => ({
    params: { id: owner.organisationId },
    query: { limit: '2', include: 'total', state: 'open,expired' },
  })),
  owned('MemberInvitations_invite', 'owner', async (world, tenant) => ({
    params: { id: tenant.owner.organisationId },
    body: {
      email: `${newId()}@invited.example`,
      role: 'custom',
      customRoleId: await managing(world, tenant),
      brandIds: [tenant.owner.brandId],
      campaignIds: null,
    },
  })),
  owned('MemberInvitations_resend', 'owner', async (world, tenant) => ({
    params: { id: tenant.owner.organisationId, invitationId: (await freshInvitation(world, tenant)).id },
  })),
  owned('MemberInvitations_withdraw', 'owner', async (world, tenant) => ({
    params: { id: tenant.owner.organisationId, invitationId: (await freshInvitation(world, tenant)).id },
  })),
  open('InvitationLinks_preview', 'anonymous', async (world, tenant) => ({
    params: { token: (await freshInvitation(world, tenant)).token },
  })),
  open('InvitationLinks_accept', 'owner', async (world, tenant) => {
    const person = await makePerson(world.app);
    const { token } = await freshInvitation(world, tenant, person.email);
    return { params: { token }, token: person.token, body: { acceptedDocumentIds: await documentIds(world.app, 'brand') } };
  }),
  open('InvitationLinks_signUp', 'anonymous', async (world, tenant) => ({
    params: { token: (await freshInvitation(world, tenant)).token },
    body: { name: 'New Member', password: TEST_PASSWORD, locale: 'de', acceptedDocumentIds: await documentIds(world.app, 'brand') },
  })),
];

const roles: Recipe[] = [
  owned('Roles_permissions', 'owner', (_, { owner }) => ({ params: { id: owner.organisationId } })),
  owned('Roles_list', 'owner', (_, { owner }) => ({ params: { id: owner.organisationId }, query: { limit: '2' } })),
  owned('Roles_create', 'owner', (_, { owner }) => ({
    params: { id: owner.organisationId },
    body: { name: `Role ${newId()}`, description: 'Runs the office', permissions: ['identity.manage-organisation'] },
  })),
  owned('Roles_change', 'owner', async (world, tenant) => ({
    params: { id: tenant.owner.organisationId, roleId: await role(world, tenant, 'identity.manage-organisation', newId()) },
    body: { name: `Role ${newId()}`, description: null, permissions: ['identity.manage-organisation'] },
  })),
  owned('Roles_remove', 'owner', async (world, tenant) => ({
    params: { id: tenant.owner.organisationId, roleId: await role(world, tenant, 'identity.manage-organisation', newId()) },
  })),
];

/** An open offer by another owner, so that the tenant's own one stays what they are. */
async function freshOffer(world: World, tenant: Tenant): Promise<{ id: string; transferId: string; receiver: Person }> {
  const { organisationId } = tenant.owner;
  const giver = await makePerson(world.app, { organisationId, role: 'owner' });
  const receiver = await freshMember(world, tenant);
  const transferId = newId();
  await world.app.sql(`delete from identity.ownership_transfers where organisation_id = $1`, [organisationId]);
  await world.app.sql(
    `insert into identity.ownership_transfers (id, organisation_id, from_user_id, to_user_id, state, expires_at, created_at, updated_at)
     values ($1, $2, $3, $4, 'offered', $5::timestamptz + interval '7 days', $5, $5)`,
    [transferId, organisationId, giver.userId, receiver.userId, world.app.now()],
  );
  return { id: organisationId, transferId, receiver };
}

const ownership: Recipe[] = [
  owned('OwnershipTransfers_list', 'owner', async (world, tenant) => {
    const { id } = await freshOffer(world, tenant);
    return { params: { id }, query: { limit: '1' } };
  }),
  owned('OwnershipTransfers_offer', 'owner', async (world, tenant) => {
    await forgetAttempts(world);
    await world.app.sql(`delete from identity.ownership_transfers where organisation_id = $1`, [tenant.owner.organisationId]);
    const { memberId } = await freshMember(world, tenant);
    return { params: { id: tenant.owner.organisationId }, body: { memberId, password: tenant.owner.password } };
  }),
  owned('OwnershipTransfers_accept', 'owner', async (world, tenant) => {
    const { id, transferId, receiver } = await freshOffer(world, tenant);
    return { params: { id, transferId }, token: receiver.token };
  }),
  owned('OwnershipTransfers_decline', 'owner', async (world, tenant) => {
    const { id, transferId, receiver } = await freshOffer(world, tenant);
    return { params: { id, transferId }, token: receiver.token };
  }),
  owned('OwnershipTransfers_withdraw', 'owner', async (world, tenant) => {
    const { id, transferId } = await freshOffer(world, tenant);
    return { params: { id, transferId } };
  }),
];

async function freshBrand({ app }: World, organisationId: string): Promise<string> {
  const id = newId();
  await app.sql(
    `insert into identity.brands (id, organisation_id, name, created_at, updated_at) values ($1, $2, 'To be given', now(), now())`,
    [id, organisationId],
  );
  return id;
}

async function offerBrand({ app }: World, offer: { from: string; by: string; brandId: string; email: string }): Promise<string> {
  const id = newId();
  await app.sql(
    `insert into identity.brand_transfers (id, brand_id, from_organisation_id, to_email, offered_by, state, expires_at, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'offered', $6::timestamptz + interval '7 days', $6, $6)`,
    [id, offer.brandId, offer.from, offer.email, offer.by, app.now()],
  );
  return id;
}

/** A brand of somebody else's organisation, offered to the tenant's owner. */
async function incoming(world: World, { owner }: Tenant): Promise<{ id: string; transferId: string }> {
  const from = newId();
  await world.app.sql(
    `insert into identity.organisations (id, kind, name, trial_ends_at, created_at, updated_at) values ($1, 'agency', 'Giver', now(), now(), now())`,
    [from],
  );
  const giver = await makePerson(world.app, { organisationId: from, role: 'owner' });
  const brandId = await freshBrand(world, from);
  return { id: owner.organisationId, transferId: await offerBrand(world, { from, by: giver.userId, brandId, email: owner.email }) };
}

const brands: Recipe[] = [
  owned('BrandTransfers_ofBrand', 'owner', (_, { owner }) => ({ params: { id: owner.brandId }, query: { limit: '2' } })),
  owned('BrandTransfers_offer', 'owner', async (world, { owner }) => ({
    params: { id: await freshBrand(world, owner.organisationId) },
    body: { email: `${newId()}@elsewhere.example` },
  })),
  owned('BrandTransfers_withdraw', 'owner', async (world, { owner }) => {
    const id = await freshBrand(world, owner.organisationId);
    const offer = { from: owner.organisationId, by: owner.userId, brandId: id, email: `${newId()}@elsewhere.example` };
    return { params: { id, transferId: await offerBrand(world, offer) } };
  }),
  owned('BrandTransfers_ofOrganisation', 'owner', async (world, tenant) => {
    const { id } = await incoming(world, tenant);
    return { params: { id }, query: { limit: '2' } };
  }),
  owned('BrandTransfers_accept', 'owner', async (world, tenant) => ({ params: await incoming(world, tenant) })),
  owned('BrandTransfers_decline', 'owner', async (world, tenant) => ({ params: await incoming(world, tenant) })),
];

export const memberships: Recipe[] = [...members, ...invitations, ...roles, ...ownership, ...brands];
