import { Injectable } from '@nestjs/common';
import { OnDeadline } from '@app/platform';
import { CampaignDue } from './campaign.due.js';
import { DUE } from './due-kinds.js';

/** The sweep's way to a campaign's deadlines; use cases come by `CampaignLock`. */
@Injectable()
export class CampaignDeadlines {
  constructor(private readonly due: CampaignDue) {}

  @OnDeadline(DUE.launchDate)
  launchDate(id: string): Promise<void> {
    return this.due.takeEffect(DUE.launchDate, id);
  }

  @OnDeadline(DUE.confirmationWarningFirst)
  confirmationWarningFirst(id: string): Promise<void> {
    return this.due.takeEffect(DUE.confirmationWarningFirst, id);
  }

  @OnDeadline(DUE.confirmationWarningLast)
  confirmationWarningLast(id: string): Promise<void> {
    return this.due.takeEffect(DUE.confirmationWarningLast, id);
  }

  @OnDeadline(DUE.applicationEnd)
  applicationEnd(id: string): Promise<void> {
    return this.due.takeEffect(DUE.applicationEnd, id);
  }

  @OnDeadline(DUE.preparationEnd)
  preparationEnd(id: string): Promise<void> {
    return this.due.takeEffect(DUE.preparationEnd, id);
  }

  @OnDeadline(DUE.activeEnd)
  activeEnd(id: string): Promise<void> {
    return this.due.takeEffect(DUE.activeEnd, id);
  }

  @OnDeadline(DUE.decisionWarningFirst)
  decisionWarningFirst(id: string): Promise<void> {
    return this.due.takeEffect(DUE.decisionWarningFirst, id);
  }

  @OnDeadline(DUE.decisionWarningLast)
  decisionWarningLast(id: string): Promise<void> {
    return this.due.takeEffect(DUE.decisionWarningLast, id);
  }

  @OnDeadline(DUE.decision)
  decision(id: string): Promise<void> {
    return this.due.takeEffect(DUE.decision, id);
  }

  @OnDeadline(DUE.pausedWarning)
  pausedWarning(id: string): Promise<void> {
    return this.due.takeEffect(DUE.pausedWarning, id);
  }

  @OnDeadline(DUE.pausedEnd)
  pausedEnd(id: string): Promise<void> {
    return this.due.takeEffect(DUE.pausedEnd, id);
  }
}
