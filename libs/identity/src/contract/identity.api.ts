import type { Permission } from '@app/rules';
import type { Industry } from './vocabulary.js';

export interface BrandFacts {
  id: string;
  organisationId: string;
  organisationName: string;
  name: string;
  /** Signed path, or null. */
  logoUrl: string | null;
}

/** What a brand tells of itself (BRA-1). */
export interface BrandProfileFacts extends BrandFacts {
  description: string | null;
  industry: Industry | null;
  website: string | null;
  links: string[];
}

export interface UserFacts {
  id: string;
  email: string;
  name: string;
  locale: 'en' | 'de';
  emailConfirmed: boolean;
  /** The account was deleted: the name is a placeholder and nobody reads any more (ACC-12). */
  deleted?: boolean;
  /** As a member of which organisation they were asked for; absent when asked for by id. */
  organisationId?: string;
}

/** What other modules may ask identity. Plain data; no scope: callers have checked theirs. */
export abstract class IdentityApi {
  /** Brands in any order; unknown ids are left out. */
  abstract brands(ids: readonly string[]): Promise<BrandFacts[]>;
  /** Null for an unknown one. */
  abstract brandProfile(id: string): Promise<BrandProfileFacts | null>;
  abstract users(ids: readonly string[]): Promise<UserFacts[]>;
  /** Members of the organisation who hold the permission for this brand: whom to notify. */
  abstract membersWith(permission: Permission, organisationId: string, brandId: string | null): Promise<UserFacts[]>;
  /** True when the user is a member of the organisation (APP-1: they cannot apply). */
  abstract isMember(userId: string, organisationId: string): Promise<boolean>;
  /** Those of the users who are members. */
  abstract membersAmong(userIds: readonly string[], organisationId: string): Promise<string[]>;
}
