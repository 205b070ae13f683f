import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/api/client.js';
import { keepCampaign } from '../campaigns.queries.js';
import type { Campaign, CampaignType } from '../campaigns.types.js';

export const DROP_REASONS = [
  'not-for-ugc',
  'only-for-ugc',
  'other-platform',
  'computed-anew',
  'date',
  'own-reference',
  'other-brand',
  'picture-missing',
] as const;

export type DropReason = (typeof DROP_REASONS)[number];

/** One thing that did not come along with a copy. */
export interface Dropped {
  field: string;
  reason: DropReason;
}

/** A new draft and what of its original did not come along. */
export interface Copied {
  campaign: Campaign;
  dropped: Dropped[];
}

/** CAM-13: a new draft of the campaign, in another type or brand if wanted. */
export const duplicateMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (body: { type: CampaignType; brandId: string }) =>
      request<Copied>('POST', '/campaigns/{id}/duplicate', { params: { path: { id } }, body }),
    onSuccess: ({ campaign }) => keepCampaign(client, campaign),
    meta: { showsError: true },
  });
