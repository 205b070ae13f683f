import { InvitationAnswersService } from './invitation-answers.service.js';
import { InvitationCandidates } from './invitation-candidates.js';
import { InvitationViews } from './invitation-views.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsListeners } from './invitations.listeners.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';
import { InvitationsPersonalData } from './personal-data.js';

export const INVITATIONS_ENTITIES = [Invitation];

export const INVITATIONS_CONTROLLERS = [InvitationsController];

export const INVITATIONS_PROVIDERS = [
  InvitationsRepository,
  InvitationCandidates,
  InvitationsService,
  InvitationAnswersService,
  InvitationViews,
  InvitationsListeners,
  InvitationsPersonalData,
];
