import { Injectable } from '@nestjs/common';
import { phaseChanged } from '@app/campaigns';
import { objectionDecided } from '@app/creators';
import { OnEvent, type EventType } from '@app/platform';
import { CreditsService } from './credits.service.js';
import { HandOverService } from './hand-over.service.js';

type Data<E> = E extends EventType<infer D> ? D : never;

/** What a campaign's phases do to its collaborations. */
@Injectable()
export class CollaborationsListeners {
  constructor(
    private readonly handOver: HandOverService,
    private readonly credits: CreditsService,
  ) {}

  /** `none`, `attend` and `reimburse` begin at once with the campaign's active phase (SHP-7). */
  @OnEvent(phaseChanged, 'collaborations.follow-campaign')
  async onPhaseChanged({ campaignId, to }: Data<typeof phaseChanged>): Promise<void> {
    if (to === 'active') await this.handOver.activePhaseBegan(campaignId);
  }

  /** A granted objection gives the credit of a no_show back at once (APP-8). */
  @OnEvent(objectionDecided, 'collaborations.give-credit-back')
  async onObjectionDecided({ collaborationId, kind, decision }: Data<typeof objectionDecided>): Promise<void> {
    if (decision === 'granted' && kind !== 'first-reply') await this.credits.giveBack(collaborationId);
  }
}
