import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';
import { chatKeys } from './chat.queries.js';

/** `BroadcastDto`: how many got it, and whose conversation is closed already. */
export interface Sent {
  count: number;
  skipped: readonly { collaborationId: string; code: string }[];
}

/** Sends one message into many conversations. */
export const broadcastMutation = (client: QueryClient, campaignId: string) =>
  mutationOptions({
    mutationFn: (body: Record<string, unknown>) =>
      request<Sent>('POST', '/campaigns/{id}/broadcasts', { params: { path: { id: campaignId } }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: chatKeys.lists() }),
    meta: { showsError: true },
  });
