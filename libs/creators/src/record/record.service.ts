import { Injectable } from '@nestjs/common';
import { Clock, Deadlines, Events, Live, newId, rooms, Scope, Transactions } from '@app/platform';
import { compareLevels, daysAfter, levelFacts, levelOf, nextLevelCheck, POLICY, type LevelFacts } from '@app/rules';
import { levelChanged, levelFalling } from '../contract/creators.events.js';
import type { Outcome, Reply } from '../contract/records.js';
import { FirstReply } from './first-reply.entity.js';
import { CreatorRecord } from './record.entity.js';
import { RecordEvent } from './record-event.entity.js';
import { averageOf, RecordRepository } from './record.repository.js';

export const LEVEL_CHECK = 'creators.level-check';
export const LEVEL_FALLS = 'creators.level-falls';
const SYSTEM = Scope.system();

/** Keeps records and levels (CRE-8, CRE-9, CRE-11). Lock order: the creator's record, then its events. */
@Injectable()
export class RecordService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: RecordRepository,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** How a collaboration ended, or that it runs again. A new outcome ends what was said about the last one. Needs a transaction. */
  async outcome(outcome: Outcome): Promise<void> {
    const record = await this.repository.lock(SYSTEM, outcome.creatorId);
    const event =
      (await this.repository.eventOf(SYSTEM, outcome.collaborationId)) ?? Object.assign(new RecordEvent(), { id: newId(), version: 0 });
    Object.assign(event, outcome, {
      objection: null,
      objectionText: null,
      objectedAt: null,
      decidedAt: null,
      decidedBy: null,
      decisionText: null,
    });
    await this.repository.saveEvent(SYSTEM, event);
    await this.rise(record);
    await this.repository.save(SYSTEM, record);
    await this.deadlines.set(LEVEL_CHECK, record.creatorId, nextLevelCheck(this.clock.now()));
  }

  /** The first reply of a collaboration: no level depends on it. The caller lets one in at a time (chat locks the thread). Needs a transaction. */
  async reply({ repliedAt, ...reply }: Reply): Promise<void> {
    if (await this.repository.hasReply(SYSTEM, reply.collaborationId)) return;
    const event = Object.assign(new FirstReply(), reply, {
      id: newId(),
      counts: true,
      at: repliedAt,
      objection: null,
      objectionText: null,
      objectedAt: null,
      decidedAt: null,
      decidedBy: null,
      decisionText: null,
      version: 0,
    });
    await this.repository.saveEvent(SYSTEM, event);
    this.tell(reply.creatorId);
  }

  /** A rating was shown; `stars`: its average, 1..5. Needs a transaction. */
  async rating(creatorId: string, stars: number): Promise<void> {
    const record = await this.repository.lock(SYSTEM, creatorId);
    record.ratingHundredths += Math.round(stars * 100);
    record.ratingCount += 1;
    await this.rise(record);
    await this.repository.save(SYSTEM, record);
    await this.deadlines.set(LEVEL_CHECK, creatorId, nextLevelCheck(this.clock.now()));
  }

  /** Something about the events has changed (a granted objection). The record is locked; saved by the caller. */
  async changed(record: CreatorRecord): Promise<void> {
    await this.rise(record);
    await this.fall(record);
  }

  /** With the beginning of a month: up at once, down announced (rules.md 9). Needs a transaction. */
  async check(creatorId: string): Promise<void> {
    await this.transactions.run(async () => {
      const record = await this.repository.lock(SYSTEM, creatorId);
      await this.rise(record);
      const now = this.clock.now();
      const earned = levelOf(await this.facts(record));
      if (compareLevels(earned, record.level) < 0 && !record.fallingAt) {
        const at = daysAfter(now, POLICY.creators.downgradeNoticeDays, 'UTC');
        Object.assign(record, { fallingTo: earned, fallingAt: at, announcedAt: now });
        await this.deadlines.set(LEVEL_FALLS, creatorId, at);
        await this.events.publish(levelFalling, { creatorId, to: earned, at: at.toISOString() });
        this.tell(creatorId);
      }
      await this.repository.save(SYSTEM, record);
      await this.deadlines.set(LEVEL_CHECK, creatorId, nextLevelCheck(now));
    });
  }

  /** The announced day has come. Needs a transaction. */
  async falls(creatorId: string): Promise<void> {
    await this.transactions.run(async () => {
      const record = await this.repository.lock(SYSTEM, creatorId);
      await this.fall(record);
      await this.repository.save(SYSTEM, record);
    });
  }

  async facts({ creatorId, ratingHundredths, ratingCount }: CreatorRecord): Promise<LevelFacts> {
    const { recent, ever } = await this.repository.figures(SYSTEM, creatorId);
    return levelFacts(recent, ever, averageOf(ratingHundredths, ratingCount)?.average ?? null);
  }

  /** Up at once; what keeps the present level calls an announced downgrade off. */
  private async rise(record: CreatorRecord): Promise<void> {
    const earned = levelOf(await this.facts(record));
    if (compareLevels(earned, record.level) < 0) return;
    if (record.fallingAt) await this.callOff(record);
    if (earned !== record.level) await this.become(record, earned);
  }

  /** Down, once the announced day has come; an open objection is waited for. */
  private async fall(record: CreatorRecord): Promise<void> {
    if (!record.fallingAt || record.fallingAt > this.clock.now()) return;
    if (await this.repository.hasOpenObjection(record.creatorId)) return;
    const earned = levelOf(await this.facts(record));
    await this.callOff(record);
    if (compareLevels(earned, record.level) < 0) await this.become(record, earned);
  }

  private async callOff(record: CreatorRecord): Promise<void> {
    Object.assign(record, { fallingTo: null, fallingAt: null, announcedAt: null });
    await this.deadlines.cancel(record.creatorId, [LEVEL_FALLS]);
  }

  private async become(record: CreatorRecord, to: CreatorRecord['level']): Promise<void> {
    const from = record.level;
    Object.assign(record, { level: to, levelSince: this.clock.now() });
    await this.events.publish(levelChanged, { creatorId: record.creatorId, from, to });
    this.tell(record.creatorId);
  }

  private tell(creatorId: string): void {
    this.live.tell([rooms.creator(creatorId)], 'campaign:changed', { entity: 'record', id: creatorId });
  }
}
