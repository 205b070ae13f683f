import { defineEvent } from '@app/platform';

interface InvitationFact {
  invitationId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
}

/** The creator has it now (APP-3); of a scheduled campaign at its launch. */
export const invitationSent = defineEvent<InvitationFact>('applications.invitation-sent.v1');
/** The creator said no. */
export const invitationDeclined = defineEvent<InvitationFact>('applications.invitation-declined.v1');
/** At the launch the wizard's groups were invited, and some of their members could not be. */
export const invitationsSkipped = defineEvent<{
  campaignId: string;
  organisationId: string;
  brandId: string;
  sent: number;
  skipped: number;
  beyondLimit: number;
}>('applications.invitations-skipped.v1');
