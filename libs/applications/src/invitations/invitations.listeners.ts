import { Injectable } from '@nestjs/common';
import { campaignLaunched, phaseChanged } from '@app/campaigns';
import { OnDeadline, OnEvent, type EventType } from '@app/platform';
import { applicationChanged, applicationSubmitted } from '../contract/applications.events.js';
import { InvitationAnswersService } from './invitation-answers.service.js';
import { INVITATION_EXPIRY, InvitationsService } from './invitations.service.js';

type Data<E> = E extends EventType<infer D> ? D : never;

const OVER: ReadonlySet<string> = new Set(['preparation', 'active', 'closing', 'completed', 'cancelled']);

/** What campaigns and applications do to invitations (rules.md 3). */
@Injectable()
export class InvitationsListeners {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly answers: InvitationAnswersService,
  ) {}

  @OnEvent(campaignLaunched, 'applications.send-invitations')
  onLaunched({ campaignId }: Data<typeof campaignLaunched>): Promise<void> {
    return this.invitations.launched(campaignId);
  }

  @OnEvent(phaseChanged, 'applications.expire-invitations')
  async onPhaseChanged({ campaignId, to }: Data<typeof phaseChanged>): Promise<void> {
    if (OVER.has(to)) await this.answers.campaignOver(campaignId);
  }

  @OnEvent(applicationSubmitted, 'applications.use-invitation')
  onSubmitted({ campaignId, creatorId }: Data<typeof applicationSubmitted>): Promise<void> {
    return this.answers.applied(campaignId, creatorId);
  }

  @OnEvent(applicationChanged, 'applications.use-newer-invitation')
  async onChanged({ campaignId, creatorId, from, to }: Data<typeof applicationChanged>): Promise<void> {
    // a reset by the brand is no answer of the creator
    if (to === 'applied' && (from === 'withdrawn' || from === 'declined')) await this.answers.applied(campaignId, creatorId);
  }

  @OnDeadline(INVITATION_EXPIRY)
  onExpiry(invitationId: string): Promise<void> {
    return this.answers.expire(invitationId);
  }
}
