import { Injectable } from '@nestjs/common';
import { Database, NotFoundError } from '@app/platform';
import { PersonalData, type Person, type PersonalDataSource } from '../contract/personal-data.js';

/** Who keeps personal data. Modules register bottom up, as they are made: the lock order. */
@Injectable()
export class PersonalDataRegistry extends PersonalData {
  private readonly known: PersonalDataSource[] = [];

  constructor(private readonly database: Database) {
    super();
  }

  /** Errors: throws when the name is taken. */
  register(source: PersonalDataSource): void {
    if (this.known.some(({ name }) => name === source.name)) throw new Error(`Personal data of ${source.name} is registered twice`);
    this.known.push(source);
  }

  get sources(): readonly PersonalDataSource[] {
    return this.known;
  }

  /** Errors: 404 for accounts that are deleted. */
  async person(userId: string): Promise<Person> {
    const [person] = await this.database.query<Omit<Person, 'traces'>>(
      `select id as "userId", creator_id as "creatorId", email, name from identity.users where id = $1 and deleted_at is null`,
      [userId],
    );
    if (!person) throw new NotFoundError();
    const traces = new Set<string>();
    for (const source of this.known) for (const trace of (await source.traces?.(person)) ?? []) traces.add(trace.trim());
    return { ...person, traces: [...traces].filter((trace) => trace.length > 0) };
  }
}
