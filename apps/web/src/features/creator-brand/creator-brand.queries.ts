import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';

/** A brand as creators see it (`CreatorBrandPageDto`); its campaigns are rows of the feed. */
export interface BrandPage<Campaign> {
  id: string;
  name: string;
  logoUrl: string | null;
  description: string | null;
  industry: string | null;
  website: string | null;
  links: readonly string[];
  /** By creators who worked with it (CRE-8). */
  rating: { average: number; count: number } | null;
  followed: boolean;
  /** Signed up by this brand's invitation (CRE-10). */
  invitedYou: boolean;
  openCampaigns: readonly Campaign[];
}

export const brandPageQuery = <Campaign>(id: string) =>
  queryOptions({
    queryKey: ['creator-brand', id],
    queryFn: ({ signal }) => request<BrandPage<Campaign>>('GET', '/creator/brands/{id}', { params: { path: { id } }, signal }),
  });
