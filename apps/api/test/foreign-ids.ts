import type { ApiDocument, Operation, Schema } from './document.js';
import { draftFileOf } from './recipes/posting-drafts.js';
import type { ApiRequest } from './recipes/recipe.js';
import type { Tenant } from './tenant.js';

/** A field of a query (`?name`) or body (JSON pointer, `*` for each item) that names an object. */
export interface IdField {
  operation: Operation;
  pointer: string;
}

/** Whose object such a field would name if it were another tenant's. */
export const FOREIGN: Readonly<Record<string, (tenant: Tenant, notificationId: string) => string>> = {
  'ApiKeys_create /brandIds/*': ({ owner }) => owner.brandId,
  'ApiKeys_change /brandIds/*': ({ owner }) => owner.brandId,
  'AuditLog_list ?actor': ({ owner }) => owner.userId,
  'AuditLog_file ?actor': ({ owner }) => owner.userId,
  'Campaigns_create /ownerId': ({ owner }) => owner.userId,
  'Campaigns_change /ownerId': ({ owner }) => owner.userId,
  'Campaigns_create /groups/*': ({ groupId }) => groupId,
  'Campaigns_change /groups/*': ({ groupId }) => groupId,
  'CampaignCopies_duplicate /brandId': ({ owner }) => owner.brandId,
  'CampaignTemplates_save /campaignId': ({ campaigns }) => campaigns.draft,
  'CampaignTemplates_use /brandId': ({ owner }) => owner.brandId,
  'Amendments_own ?campaignId': ({ campaigns }) => campaigns.amended,
  'CampaignPictures_order /ids/*': ({ imageIds }) => imageIds[0] ?? '',
  'Applications_bulk /decisions/*/id': ({ applications }) => applications.applied,
  'CreatorApplications_apply /socialAccountId': ({ creator }) => creator.socialAccountId,
  'CreatorApplications_applyAgain /socialAccountId': ({ creator }) => creator.socialAccountId,
  'CreatorApplications_check ?socialAccountId': ({ creator }) => creator.socialAccountId,
  'Collaborations_confirm /waitlistApplicationIds/*': ({ applications }) => applications.applied,
  'Applications_order /applicationIds/*': ({ applications }) => applications.applied,
  'Replacement_offer /applicationId': ({ applications }) => applications.applied,
  'Collaborations_extendMany /collaborationIds/*': ({ collaborations }) => collaborations.active,
  'StaffCampaigns_cancel /collaborations/*/collaborationId': ({ collaborations }) => collaborations.active,
  'Shipments_send /shipments/*/collaborationId': ({ collaborations }) => collaborations.waiting,
  'Threads_inbox ?organisationId': ({ owner }) => owner.organisationId,
  'Threads_inbox ?brandId': ({ owner }) => owner.brandId,
  'Threads_broadcast /collaborationIds/*': ({ collaborations }) => collaborations.waiting,
  'Contents_ofCampaign ?creatorId': ({ creator }) => creator.id,
  'Contents_ofCampaign ?collaborationId': ({ collaborations }) => collaborations.active,
  'Contents_assign /deliverableId': ({ deliverables }) => deliverables.story,
  'Drafts_submit /deliverableId': ({ deliverables }) => deliverables.story,
  'Drafts_submit /uploadIds/*': ({ uploadId }) => uploadId,
  'Drafts_requestChanges /comments/*/fileId': draftFileOf,
  'Reporting_contents ?collaborationId': ({ collaborations }) => collaborations.active,
  'Members_change /customRoleId': ({ roleId }) => roleId,
  'Members_change /brandIds/*': ({ owner }) => owner.brandId,
  'MemberInvitations_invite /customRoleId': ({ roleId }) => roleId,
  'MemberInvitations_invite /brandIds/*': ({ owner }) => owner.brandId,
  'OwnershipTransfers_offer /memberId': ({ colleagueId }) => colleagueId,
  'BlockedCreators_block /creatorId': ({ creator }) => creator.id,
  'Groups_create /creatorIds/*': ({ creator }) => creator.id,
  'GroupMembers_add /creatorIds/*': ({ creator }) => creator.id,
  'GroupMembers_removeMany /creatorIds/*': ({ creator }) => creator.id,
  'Relationships_list ?owner': ({ owner }) => owner.userId,
  'Relationships_summary ?owner': ({ owner }) => owner.userId,
  'Relationships_put /ownerId': ({ owner }) => owner.userId,
  'RelationTasks_ofBrand ?assignee': ({ owner }) => owner.userId,
  'RelationTasks_add /assigneeId': ({ owner }) => owner.userId,
  'RelationTasks_change /assigneeId': ({ owner }) => owner.userId,
  'Invitations_invite /creatorIds/*': ({ creator }) => creator.id,
  'Invitations_invite /groupIds/*': ({ groupId }) => groupId,
  'GroupParticipants_add /campaignId': ({ campaigns }) => campaigns.active,
  'UgcApplications_apply /uploadId': ({ uploadId }) => uploadId,
  'Record_object /eventId': ({ collaborations }) => collaborations.active,
  'Notifications_read /ids/*': (_, notificationId) => notificationId,
};

/** Fields that name no tenant's object: the caller's own choice, documents that everybody reads, a brand that any creator may avoid or follow. */
export const NOBODYS = [
  'Threads_post /clientId',
  'Visibility_hide /brandId',
  'FollowedBrands_list ?brandId',
  'Auth_signUp /acceptedDocumentIds/*',
  'Me_becomeCreator /acceptedDocumentIds/*',
  'Me_accept /documentIds/*',
  'Organisations_create /acceptedDocumentIds/*',
  'InvitationLinks_accept /acceptedDocumentIds/*',
  'InvitationLinks_signUp /acceptedDocumentIds/*',
  // campaigns of guests: identity asks nobody above it, and a foreign campaign gives nothing, since grants count in their organisation alone
  'Members_change /campaignIds/*',
  'MemberInvitations_invite /campaignIds/*',
];

/** Every field of the document that holds an id. */
export function idFields(document: ApiDocument): IdField[] {
  return document.operations.flatMap((operation) => {
    const query = operation.parameters.filter((each) => each.in === 'query' && isId(each.schema)).map(({ name }) => `?${name}`);
    const body = operation.body ? pointersOf(document, operation.body, '') : [];
    return [...query, ...body].map((pointer) => ({ operation, pointer }));
  });
}

function isId(schema: Schema): boolean {
  return schema.format === 'uuid' || (schema.minLength === 36 && schema.maxLength === 36);
}

function pointersOf(document: ApiDocument, schema: Schema, at: string): string[] {
  const resolved = document.resolve(schema);
  if (isId(resolved)) return [at];
  if (resolved.items) return pointersOf(document, resolved.items, `${at}/*`);
  return Object.entries(resolved.properties ?? {}).flatMap(([name, property]) => pointersOf(document, property, `${at}/${name}`));
}

/** The request with this id in the field, arrays cut to the one item that holds it. */
export function withId(request: ApiRequest, pointer: string, id: string): ApiRequest {
  if (pointer.startsWith('?')) return { ...request, query: { ...request.query, [pointer.slice(1)]: id } };
  return { ...request, body: put(request.body, pointer.slice(1).split('/'), id) };
}

function put(value: unknown, [name, ...rest]: string[], id: string): unknown {
  if (name === undefined) return id;
  if (name === '*') return [put(Array.isArray(value) ? (value[0] as unknown) : undefined, rest, id)];
  const object = (value ?? {}) as Record<string, unknown>;
  return { ...object, [name]: put(object[name], rest, id) };
}
