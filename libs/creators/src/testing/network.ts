import { newId } from '@app/platform';
import type { TestApp } from '@app/harness';

export interface VisibleCreator {
  name?: string;
  handle?: string | null;
  bio?: string;
  country?: string | null;
  city?: string | null;
  languages?: string[];
  niches?: string[];
  createdAt?: string;
  network?: boolean;
  away?: Array<{ from: string; until: string }>;
  /** By default one of Instagram. */
  accounts?: Array<{
    platform?: 'instagram' | 'tiktok';
    handle?: string;
    followers?: number;
    engagementRate?: number | null;
    eligibility?: string;
    genders?: Record<string, number>;
    ages?: Record<string, number>;
  }>;
}

/** A creator of the network, made in the tables; nobody can sign in as them. The search's read model follows by itself. */
export async function makeVisibleCreator(t: TestApp, input: VisibleCreator = {}): Promise<string> {
  const id = newId();
  await t.sql(
    `insert into creators.creators (id, user_id, display_name, first_name, last_name, handle, bio, languages, country, city, niches, version, created_at, updated_at)
     values ($1, $2, $3, '', '', $4, $5, $6, $7, $8, $9, 1, $10, now())`,
    [
      id,
      newId(),
      input.name ?? 'Ana Glow',
      input.handle ?? null,
      input.bio ?? '',
      input.languages ?? ['de'],
      input.country ?? 'DE',
      input.city ?? null,
      input.niches ?? ['beauty'],
      input.createdAt ?? '2026-01-01T00:00:00Z',
    ],
  );
  for (const account of input.accounts ?? [{}]) {
    await t.sql(
      `insert into creators.social_accounts (id, creator_id, platform, platform_user_id, handle, name, followers, following, media_count,
         engagement_rate, audience, permissions, state, eligibility, linked_at, refreshed_at, version)
       values ($1::uuid, $2, $3, $1::text, $4, '', $5, 10, 20, $6, $7, '{}', 'reconnect', $8, now(), now(), 1)`,
      [
        newId(),
        id,
        account.platform ?? 'instagram',
        account.handle ?? `h${id.slice(-8)}`,
        account.followers ?? 10_000,
        account.engagementRate === undefined ? 0.03 : account.engagementRate,
        JSON.stringify({ countries: null, genders: account.genders ?? null, ages: account.ages ?? null }),
        account.eligibility ?? 'pass',
      ],
    );
  }
  await t.sql(`insert into creators.visibility (creator_id, network, away, version, updated_at) values ($1, $2, $3, 1, now())`, [
    id,
    input.network ?? true,
    JSON.stringify(input.away ?? []),
  ]);
  return id;
}
