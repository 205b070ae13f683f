import { infiniteQueryOptions, mutationOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../../shared/api/client.js';
import { nextCursor } from '../../../shared/api/query-client.js';
import { keepCampaign } from '../campaigns.queries.js';
import type { CampaignType, Format, Timing } from '../campaigns.types.js';
import type { Copied } from '../duplicate/copies.queries.js';

/** A campaign saved for reuse in the organisation (CAM-13). */
export interface Template {
  id: string;
  name: string;
  type: CampaignType;
  timing: Timing;
  format: Format;
  /** False: of a brand one may not see; its general parts come along. */
  complete: boolean;
  brandId?: string;
  title?: string;
  coverUrl?: string | null;
  can: { rename: boolean; delete: boolean };
  version: number;
}

const listKey = (organisationId: string) => ['campaigns', 'templates', organisationId] as const;
const BASE = '/organisations/{organisationId}/campaign-templates';

export const templatesQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: listKey(organisationId),
    queryFn: ({ signal, pageParam }) =>
      request<Page<Template>>('GET', BASE, { params: { path: { organisationId }, query: { limit: 12, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

const changed = (client: QueryClient, organisationId: string) => client.invalidateQueries({ queryKey: listKey(organisationId) });

export const saveTemplateMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: (body: { campaignId: string; name: string }) =>
      request<Template>('POST', BASE, { params: { path: { organisationId } }, body }),
    onSuccess: () => void changed(client, organisationId),
    meta: { showsError: true },
  });

export const renameTemplateMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: ({ id, name, version }: { id: string; name: string; version: number }) =>
      request<Template>('PATCH', `${BASE}/{id}`, { params: { path: { organisationId, id } }, body: { name }, ifMatch: `"${version}"` }),
    onSettled: () => void changed(client, organisationId),
    meta: { showsError: true },
  });

export const deleteTemplateMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: (id: string) => request<void>('DELETE', `${BASE}/{id}`, { params: { path: { organisationId, id } } }),
    onSettled: () => void changed(client, organisationId),
    meta: { showsError: true },
  });

export const fromTemplateMutation = (client: QueryClient, organisationId: string, brandId: string) =>
  mutationOptions({
    mutationFn: (id: string) =>
      request<Copied>('POST', `${BASE}/{id}/campaigns`, { params: { path: { organisationId, id } }, body: { brandId } }),
    onSuccess: ({ campaign }) => keepCampaign(client, campaign),
  });
