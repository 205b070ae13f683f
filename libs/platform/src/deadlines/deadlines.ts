import { Injectable, SetMetadata } from '@nestjs/common';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';

export interface DeadlineRow {
  id: string;
  kind: string;
  subjectId: string;
  dueAt: Date;
  state: 'pending' | 'done' | 'cancelled';
  /** When the consequence really happened (business time). */
  firedAt: Date | null;
}

export const DEADLINE = 'openfluence:deadline';

/**
 * What happens when a deadline of this kind is due: `(subjectId: string, dueAt: Date) => Promise<void>`, in a transaction, once. It
 * locks its object before it touches deadlines, and calls the same use case as a person would, with `Scope.system()`. `kind`: `module.what-is-due`.
 */
export function OnDeadline(kind: `${string}.${string}`) {
  return (target: object, key: string, descriptor: { value?: (subjectId: string, dueAt: Date) => Promise<void> }) => {
    SetMetadata(DEADLINE, kind)(target, key, descriptor as PropertyDescriptor);
  };
}

/** Deadlines are rows, not timers (COL-2): one pending row per kind and subject. All methods need a transaction. */
@Injectable()
export class Deadlines {
  constructor(private readonly database: Database) {}

  /** Sets or moves the deadline. A done one of the same kind and subject is re-armed. */
  async set(kind: string, subjectId: string, dueAt: Date): Promise<void> {
    await this.database.execute(
      `insert into platform.deadlines (id, kind, subject_id, due_at, state) values ($1, $2, $3, $4, 'pending')
       on conflict (kind, subject_id) do update set due_at = excluded.due_at, state = 'pending', fired_at = null`,
      [newId(), kind, subjectId, dueAt],
    );
  }

  /** Like `set`, for many subjects with one instant. */
  async setAll(kind: string, subjectIds: readonly string[], dueAt: Date): Promise<void> {
    await this.database.execute(
      `insert into platform.deadlines (id, kind, subject_id, due_at, state)
       select given.id, $1, given.subject, $4, 'pending' from unnest($2::uuid[], $3::uuid[]) given(id, subject) order by given.subject
       on conflict (kind, subject_id) do update set due_at = excluded.due_at, state = 'pending', fired_at = null`,
      [kind, subjectIds.map(() => newId()), [...subjectIds], dueAt],
    );
  }

  /** Cancels the pending deadlines of a subject: the kinds named, or all. */
  async cancel(subjectId: string, kinds?: readonly string[]): Promise<void> {
    await this.database.execute(
      `update platform.deadlines set state = 'cancelled' where subject_id = $1 and state = 'pending' and ($2::text[] is null or kind = any($2))`,
      [subjectId, kinds ? [...kinds] : null],
    );
  }

  /** Marks a deadline as taken effect before the sweep came (a use case applied it under its own lock). */
  async done(kind: string, subjectId: string, at: Date): Promise<void> {
    await this.database.execute(
      `update platform.deadlines set state = 'done', fired_at = $3 where kind = $1 and subject_id = $2 and state = 'pending'`,
      [kind, subjectId, at],
    );
  }

  /** Every deadline of these subjects, earliest first. */
  async of(subjectIds: readonly string[]): Promise<DeadlineRow[]> {
    return this.database.query<DeadlineRow>(
      `select id, kind, subject_id as "subjectId", due_at as "dueAt", state, fired_at as "firedAt"
       from platform.deadlines where subject_id = any($1::uuid[]) order by due_at, kind`,
      [[...subjectIds]],
    );
  }
}
