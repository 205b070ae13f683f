import { queryOptions } from '@tanstack/react-query';
import { requestTagged } from '../api/client.js';
import type { Industry } from '../i18n/industry-names.js';

/** What a brand tells of itself, with what it counts (BRA-1). */
export interface BrandProfile {
  id: string;
  name: string;
  logoUrl: string | null;
  description: string | null;
  industry: Industry | null;
  website: string | null;
  links: readonly string[];
  /** Null without the right to see creators. */
  figures: { followers: number; referredCreators: number; groups: number } | null;
  /** By creators (CRE-8); null: none yet, or without the right to see creators. */
  rating: { average: number; count: number } | null;
  can: { edit: boolean };
}

export const brandProfileKey = (id: string) => ['brand-profile', id] as const;

export const brandProfileQuery = (id: string) =>
  queryOptions({
    queryKey: brandProfileKey(id),
    queryFn: ({ signal }) => requestTagged<BrandProfile>('/brands/{id}', { params: { path: { id } }, signal }),
  });
