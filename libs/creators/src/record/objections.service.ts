import { Injectable } from '@nestjs/common';
import { Clock, Events, Live, NotFoundError, rooms, Transactions, type Scope } from '@app/platform';
import { objectionDecided as objectionDecidedEvent } from '../contract/creators.events.js';
import { notObjectable, objectionDecided } from './record.errors.js';
import { RecordRepository, type AnyEvent } from './record.repository.js';
import { RecordService } from './record.service.js';

/** Against what counts and should not (CRE-9): one objection per event, decided by staff with a reason. */
@Injectable()
export class ObjectionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: RecordRepository,
    private readonly records: RecordService,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Errors: 404 foreign, 409 when the event does not count against the creator, or there was an objection. */
  async object(scope: Scope, eventId: string, reason: string): Promise<AnyEvent> {
    const creatorId = scope.requireCreator();
    return this.transactions.run(async () => {
      await this.repository.lock(scope, creatorId);
      const event = await this.repository.eventForUpdate(scope, eventId.toLowerCase());
      if (event.objection) throw notObjectable(event.objection);
      if (!isAgainst(event)) throw notObjectable('counts-not');
      Object.assign(event, { objection: 'open', objectionText: reason, objectedAt: this.clock.now() });
      await this.repository.saveEvent(scope, event);
      this.tell(event);
      return event;
    });
  }

  /** Granted: the event does not count any more, and a held credit comes back (APP-8). Errors: 404, 409 decided already. */
  async decide(scope: Scope, eventId: string, decision: 'granted' | 'refused', reason: string): Promise<AnyEvent> {
    return this.transactions.run(async () => {
      const creatorId = await this.repository.creatorOf(eventId);
      if (creatorId === null) {
        scope.consulted = true;
        throw new NotFoundError();
      }
      const record = await this.repository.lock(scope, creatorId);
      const event = await this.repository.eventForUpdate(scope, eventId);
      if (event.objection === null) throw new NotFoundError();
      if (event.objection !== 'open') throw objectionDecided(event.objection);
      Object.assign(event, { objection: decision, decidedAt: this.clock.now(), decidedBy: scope.userId, decisionText: reason });
      if (decision === 'granted') event.counts = false;
      await this.repository.saveEvent(scope, event);
      await this.records.changed(record);
      await this.repository.save(scope, record);
      const { collaborationId, kind, title } = event;
      await this.events.publish(objectionDecidedEvent, { creatorId, collaborationId, kind, title, decision });
      this.tell(event);
      return event;
    });
  }

  private tell({ creatorId }: AnyEvent): void {
    this.live.tell([rooms.creator(creatorId)], 'campaign:changed', { entity: 'record', id: creatorId });
  }
}

/** Counted, and not as a collaboration fulfilled on time. A first reply always: the message may have needed no answer. */
export function isAgainst({ kind, counts, fulfilled, onTime }: Pick<AnyEvent, 'kind' | 'counts' | 'fulfilled' | 'onTime'>): boolean {
  return counts && (kind === 'first-reply' || !fulfilled || onTime === false);
}
