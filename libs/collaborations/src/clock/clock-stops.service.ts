import { Injectable } from '@nestjs/common';
import { currentActor, Clock, Events, newId, Scope, StateConflictError, Transactions } from '@app/platform';
import { OPEN_COLLABORATION_STATES } from '@app/rules';
import { CollaborationDeadlines } from '../collaboration-deadlines.js';
import { CollaborationLifecycle, factOf } from '../collaboration-lifecycle.js';
import type { Collaboration } from '../collaboration.entity.js';
import { CollaborationsRepository } from '../collaborations.repository.js';
import type { ClockCause } from '../contract/collaborations.api.js';
import { deadlineMoved } from '../contract/collaborations.events.js';
import { ClockStop } from './clock-stop.entity.js';
import { ClockStopsRepository } from './clock-stops.repository.js';

/** Stops and starts the clock of a collaboration (COL-2): while it stands nothing becomes due for the creator. */
@Injectable()
export class ClockStopsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly stops: ClockStopsRepository,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly deadlines: CollaborationDeadlines,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Once per cause and ref; 409 when the collaboration is over. `at` is at most now and never lies in a stretch that is over. */
  async stop(collaborationId: string, { cause, ref, at }: { cause: ClockCause; ref: string; at: Date }): Promise<void> {
    await this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(Scope.system(), collaborationId);
      if (!OPEN_COLLABORATION_STATES.includes(collaboration.state)) {
        const { state } = collaboration;
        throw new StateConflictError('collaborations.clock-over', `The collaboration is ${state}: its clock does not run.`, state);
      }
      if (await this.stops.open(cause, ref)) return;
      const closed = (await this.stops.of(collaborationId)).flatMap(({ toAt }) => toAt ?? []);
      const fromAt = latest([earlier(at, this.clock.now()), ...closed]);
      await this.stops.save(Object.assign(new ClockStop(), { id: newId(), collaborationId, cause, ref, fromAt, toAt: null }));
      if (collaboration.stoppedAt) {
        collaboration.stoppedAt = earlier(collaboration.stoppedAt, fromAt);
        return this.lifecycle.keep(collaboration);
      }
      collaboration.stoppedAt = fromAt;
      await this.record(collaboration, 'clock-stopped', fromAt, cause);
      await this.lifecycle.keep(collaboration);
      await this.deadlines.stopped(collaboration);
    });
  }

  /** Nothing for an unknown one. With the last open cause the stretch is over: the deadlines move by what it took, and warnings are set anew. */
  async start({ cause, ref, at }: { cause: ClockCause; ref: string; at: Date }): Promise<void> {
    await this.transactions.run(async () => {
      const known = await this.stops.open(cause, ref);
      if (!known) return;
      const collaboration = await this.lifecycle.lock(Scope.system(), known.collaborationId);
      const all = await this.stops.of(collaboration.id);
      const stop = all.find(({ id, toAt }) => id === known.id && toAt === null);
      const begin = collaboration.stoppedAt;
      if (!stop || !begin) return;
      stop.toAt = latest([earlier(at, this.clock.now()), stop.fromAt]);
      await this.stops.save(stop);
      if (all.some(({ toAt }) => toAt === null)) return this.lifecycle.keep(collaboration);
      const end = latest([begin, ...all.flatMap(({ toAt }) => toAt ?? [])]);
      // Told also when an extension meanwhile has counted what the stretch took until then
      const counted = all.some(({ fromAt, toAt }) => fromAt < begin && toAt !== null && toAt >= begin);
      await this.resume(collaboration, end, cause, counted);
      await this.lifecycle.settle(collaboration);
    });
  }

  private async resume(collaboration: Collaboration, end: Date, cause: ClockCause, counted: boolean): Promise<void> {
    const moved = await this.lifecycle.countStop(collaboration, end, cause);
    collaboration.stoppedAt = null;
    await this.record(collaboration, 'clock-started', end, cause);
    await this.lifecycle.keep(collaboration);
    await this.deadlines.resumed(collaboration);
    const { state, deadlineAt, graceEndsAt } = collaboration;
    const until = moved ?? (counted ? (state === 'overdue' ? graceEndsAt : deadlineAt) : null);
    if (!until) return;
    await this.events.publish(deadlineMoved, {
      ...factOf(collaboration),
      deadlineAt: until.toISOString(),
      reason: 'clock_stopped',
      by: 'system',
    });
  }

  private async record(collaboration: Collaboration, event: string, at: Date, reason: string): Promise<void> {
    const { id, state } = collaboration;
    const { kind: actorKind, id: actorId } = currentActor();
    const row = { id: newId(), collaborationId: id, at, event, fromState: state, toState: state, reason, actorKind, actorId };
    await this.repository.addHistory(row);
  }
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
const latest = (instants: readonly Date[]): Date => new Date(Math.max(...instants.map((instant) => instant.getTime())));
