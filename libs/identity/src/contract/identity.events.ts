import { defineEvent } from '@app/platform';

/** Someone signed up as a creator; `creatorId` was given by identity and is the creator's id everywhere. */
export const creatorSignedUp = defineEvent<{
  userId: string;
  creatorId: string;
  name: string;
  locale: 'en' | 'de';
  referralCode: string | null;
  /** The brand of the code (CRE-10); absent in events from before there were codes. */
  referredBy?: string | null;
}>('identity.creator-signed-up.v1');

/** A data export can be fetched (ACC-12). */
export const dataExportReady = defineEvent<{ userId: string; exportId: string; expiresAt: string }>('identity.data-export-ready.v1');

/** The last member deleted their account: nothing of the organisation goes on. Its keys are revoked. */
export const organisationClosed = defineEvent<{ organisationId: string; brandIds: string[] }>('identity.organisation-closed.v1');
