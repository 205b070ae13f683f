import type { OrganisationAccess } from './me.queries.js';

/** Single resources carry what the caller may do now (api.md 1). */
export interface WithCan<A extends string = string> {
  can?: Partial<Record<A, boolean>>;
}

/** May the caller do this with that resource now? Answers from the DTO alone, so the rules stay on the server. */
export function can<A extends string>(resource: WithCan<A> | undefined, action: A): boolean {
  return resource?.can?.[action] === true;
}

/** Does the caller's role in this organisation include the permission (rules.md 7)? For things that have no DTO yet. */
export function hasPermission(organisation: OrganisationAccess | undefined, permission: string): boolean {
  return organisation?.permissions.includes(permission) ?? false;
}
