import { mutationOptions } from '@tanstack/react-query';
import type { components } from '@app/api-client';
import { request } from '../../shared/api/client.js';

type Schemas = components['schemas'];

/** Founds a further organisation with its first brand; the person becomes its owner (ACC-4). */
export const foundOrganisationMutation = () =>
  mutationOptions({
    mutationFn: (body: Schemas['NewOrganisationDto']) => request<Schemas['OrganisationDto']>('POST', '/organisations', { body }),
    meta: { showsError: true },
  });
