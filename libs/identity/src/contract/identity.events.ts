import { defineEvent } from '@app/platform';

/** Someone signed up as a creator; `creatorId` was given by identity and is the creator's id everywhere. */
export const creatorSignedUp = defineEvent<{
  userId: string;
  creatorId: string;
  name: string;
  locale: 'en' | 'de';
  referralCode: string | null;
}>('identity.creator-signed-up.v1');
