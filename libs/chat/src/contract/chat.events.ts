import { defineEvent } from '@app/platform';

export const messagePosted = defineEvent<{
  messageId: string;
  threadId: string;
  collaborationId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
  from: 'brand' | 'creator';
  senderUserId: string;
  preview: string;
}>('chat.message-posted.v1');
