import type { Scope } from '@app/platform';
import type { Permission } from '@app/rules';
import type { NetworkFilter } from '../network/network-filter.dto.js';
import type { ContentResults, Outcome, Reply, Standing } from './records.js';

export interface CreatorFacts {
  id: string;
  userId: string;
  displayName: string;
  firstName: string;
  lastName: string;
  handle: string | null;
  avatarUrl: string | null;
  country: string | null;
  city: string | null;
  languages: string[];
  niches: string[];
  bio: string;
}

export interface SocialAccountFacts {
  id: string;
  creatorId: string;
  platform: 'instagram' | 'tiktok';
  platformUserId: string;
  handle: string;
  profileUrl: string;
  pictureUrl: string | null;
  followers: number;
  following: number;
  mediaCount: number;
  /** Median engagement rate by followers of the last posts, 0..1, or null when unknown. */
  engagementRate: number | null;
  /** Shares of the followers, 0..1, by ISO country, age band and gender (F, M, U); null where the platform gives none. */
  audience: { countries: Record<string, number> | null; ages: Record<string, number> | null; genders: Record<string, number> | null };
  refreshedAt: Date;
  state: 'connected' | 'reconnect' | 'unlinked';
  eligibility: 'pass' | 'review' | 'fail' | 'pending';
}

export interface PostalAddress {
  name: string;
  line1: string;
  line2: string | null;
  postalCode: string;
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  phone: string | null;
}

export interface Credential {
  socialAccountId: string;
  platform: 'instagram' | 'tiktok';
  platformUserId: string;
  /** Decrypted; never logged. */
  accessToken: string;
  issuedAt: Date;
  expiresAt: Date;
  /** A refresh token is kept beside: the account can outlive this access token. */
  renewable: boolean;
}

/** What other modules may ask creators. Plain data; callers have checked their scope. */
export abstract class CreatorsApi {
  abstract creators(ids: readonly string[]): Promise<CreatorFacts[]>;
  abstract socialAccounts(ids: readonly string[]): Promise<SocialAccountFacts[]>;
  abstract socialAccountsOf(creatorIds: readonly string[]): Promise<SocialAccountFacts[]>;
  /** Addresses of creators who have a complete one. SHP-1 decides who may see them: shipping does. */
  abstract addresses(creatorIds: readonly string[]): Promise<Array<{ creatorId: string; email: string | null } & PostalAddress>>;
  /** Credential of a connected account; null when unlinked or waiting for the creator to reconnect. */
  abstract credential(socialAccountId: string): Promise<Credential | null>;
  /**
   * Works with a token that is renewed when it ends soon or the platform refuses it; null without one. Network calls: never in a transaction.
   * Errors: `TokenRefusedError`, `PlatformBusyError`.
   */
  abstract useCredential<T>(socialAccountId: string, signal: AbortSignal, work: (credential: Credential) => Promise<T>): Promise<T | null>;
  /** Accounts whose link ends before `before` unless it is renewed (SYN-5): connected, token older than 24 h. */
  abstract credentialsEndingBefore(before: Date): Promise<Credential[]>;
  /** Renews now what the platform gave; one renewal of an account at a time. Network calls, errors as above. */
  abstract renewCredential(credential: Credential, signal: AbortSignal): Promise<void>;
  /** The platform refused the token: the creator is asked to reconnect (tells `social-account-disconnected`). Needs a transaction. */
  abstract markReconnect(socialAccountId: string): Promise<void>;
  /** New profile figures; keeps their history. Needs a transaction. */
  abstract recordFigures(socialAccountId: string, figures: { followers: number; following: number; mediaCount: number }): Promise<void>;
  /** Followers at the last refresh before `at` (rules.md 5), per account; accounts without one are left out. */
  abstract followersAt(
    queries: ReadonlyArray<{ socialAccountId: string; at: Date }>,
  ): Promise<Array<{ followers: number; asOf: Date } | null>>;
  /** Those of the creators whose UGC application video is approved: only they apply to `ugc` campaigns (CRE-4). */
  abstract ugcApproval(creatorIds: readonly string[]): Promise<string[]>;
  /** Those of the creators whom the brand has blocked (CRE-7): they cannot apply and are never told. */
  abstract blockedBy(brandId: string, creatorIds: readonly string[]): Promise<string[]>;
  /** The creator applied to the brand, which may see them from now on (CRE-1). Needs a transaction; repeats change nothing. */
  abstract noteApplicant(brandId: string, creatorId: string): Promise<void>;
  /**
   * Those of the creators whom the brand may see in lists: in the network for it, or known to it (applied, or following it); never blocked
   * ones (CRE-7). In the order given.
   */
  abstract seenBy(brand: { id: string; organisationId: string }, creatorIds: readonly string[]): Promise<string[]>;
  /**
   * Whether the caller may read what the creator's page shows for this brand (CRE-6); answers the brand. Errors: 404 unknown or foreign brand,
   * creator whom it cannot see; 403 without the route's permission or, when given, without this one.
   */
  abstract checkPage(
    scope: Scope,
    path: { brandId: string; creatorId: string },
    permission?: Permission,
  ): Promise<{ id: string; organisationId: string }>;
  /** Those of the creators with this in their name or handle, whatever the capitals. */
  abstract namedAmong(creatorIds: readonly string[], text: string): Promise<string[]>;
  /** How a collaboration ended, or that it runs again, for the reliability record (CRE-9). Needs a transaction. */
  abstract recordOutcome(outcome: Outcome): Promise<void>;
  /** The first reply of a collaboration, for the reliability record (CRE-9); a second one changes nothing. Needs a transaction. */
  abstract recordReply(reply: Reply): Promise<void>;
  /** A rating of the creator is shown from now on; `stars`: its average, 1..5 (CRE-8). Needs a transaction. */
  abstract recordRating(creatorId: string, stars: number): Promise<void>;
  /**
   * Until when the creator has no credit left (APP-8): `unknown` while only an open application or collaboration holds one, null when there is
   * one. The network's availability follows (CRE-5). Needs a transaction; the caller orders changes of one creator.
   */
  abstract noteCredits(creatorId: string, spentUntil: Date | 'unknown' | null): Promise<void>;
  /** All that organisations have seen of the creator's contents, in place of what was known (CRE-5). Needs a transaction; ordered like credits. */
  abstract noteResults(creatorId: string, results: readonly ContentResults[]): Promise<void>;
  /** Level, rating and reliability of each creator, as brands see them. */
  abstract standings(creatorIds: readonly string[]): Promise<Map<string, Standing>>;
  /** Those of the creators who follow the brand now. */
  abstract followersAmong(brandId: string, creatorIds: readonly string[]): Promise<string[]>;
  /** Those of the creators who signed up with the brand's code (CRE-10): the plan does not count them (APP-6). */
  abstract referredBy(brandId: string, creatorIds: readonly string[]): Promise<string[]>;
  /** The first `limit` hits of a search, in its order; `more`: there are others. Errors: 404, 403, 422 like the search itself. */
  abstract search(scope: Scope, brandId: string, filter: NetworkFilter, limit: number): Promise<{ ids: string[]; more: boolean }>;
}
