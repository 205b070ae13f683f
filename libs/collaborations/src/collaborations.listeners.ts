import { Injectable } from '@nestjs/common';
import { phaseChanged } from '@app/campaigns';
import { OnEvent, type EventType } from '@app/platform';
import { HandOverService } from './hand-over.service.js';

type Data<E> = E extends EventType<infer D> ? D : never;

/** What a campaign's phases do to its collaborations. */
@Injectable()
export class CollaborationsListeners {
  constructor(private readonly handOver: HandOverService) {}

  /** `none`, `attend` and `reimburse` begin at once with the campaign's active phase (SHP-7). */
  @OnEvent(phaseChanged, 'collaborations.follow-campaign')
  async onPhaseChanged({ campaignId, to }: Data<typeof phaseChanged>): Promise<void> {
    if (to === 'active') await this.handOver.activePhaseBegan(campaignId);
  }
}
