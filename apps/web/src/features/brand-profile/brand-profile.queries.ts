import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { brandProfileKey, type BrandProfile } from '../../shared/access/brand-profile.queries.js';
import { request, requestTagged, type Tagged } from '../../shared/api/client.js';

/** How the brand invites creators to sign up (CRE-10). */
export interface BrandReferral {
  brandId: string;
  code: string;
  text: string;
  link: string;
  signedUp: number;
  can: { edit: boolean };
}

export type ProfileChange = Partial<Pick<BrandProfile, 'name' | 'description' | 'industry' | 'website' | 'links'>>;

const referralKey = (brandId: string) => ['brand-profile', brandId, 'referral'] as const;

export const changeProfileMutation = (client: QueryClient, brand: Tagged<BrandProfile>) =>
  mutationOptions({
    mutationFn: (body: ProfileChange) =>
      request<BrandProfile>('PATCH', '/brands/{id}', { params: { path: { id: brand.id } }, body, ifMatch: brand.etag }),
    onSettled: () => client.invalidateQueries({ queryKey: brandProfileKey(brand.id), exact: true }),
    meta: { showsError: true },
  });

export const putLogoMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: (picture: File) => request<BrandProfile>('POST', '/brands/{id}/logo', { params: { path: { id: brandId } }, body: picture }),
    onSettled: () => client.invalidateQueries({ queryKey: brandProfileKey(brandId), exact: true }),
    meta: { showsError: true },
  });

export const referralQuery = (brandId: string) =>
  queryOptions({
    queryKey: referralKey(brandId),
    queryFn: ({ signal }) => requestTagged<BrandReferral>('/brands/{id}/referral', { params: { path: { id: brandId } }, signal }),
  });

export const changeReferralMutation = (client: QueryClient, referral: Tagged<BrandReferral>) =>
  mutationOptions({
    mutationFn: (body: { code?: string; text?: string }) =>
      request<BrandReferral>('PATCH', '/brands/{id}/referral', {
        params: { path: { id: referral.brandId } },
        body,
        ifMatch: referral.etag,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: referralKey(referral.brandId) }),
    meta: { showsError: true },
  });
