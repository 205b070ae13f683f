import { Injectable } from '@nestjs/common';
import { Database, Job, Jobs, NotFoundError, Storage } from '@app/platform';
import { PersonalData, type Person, type PersonalDataSource } from '../contract/personal-data.js';

/** The lock order of the product; everybody else comes after these, by name. */
const FIRST: readonly string[] = ['creators', 'campaigns', 'applications', 'collaborations'];

/** Who keeps personal data, in the lock order; identity last: the others still ask it who the person is. */
@Injectable()
export class PersonalDataRegistry extends PersonalData {
  private known: PersonalDataSource[] = [];

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly storage: Storage,
  ) {
    super();
  }

  /** Errors: throws when the name is taken. */
  register(source: PersonalDataSource): void {
    if (this.known.some(({ name }) => name === source.name)) throw new Error(`Personal data of ${source.name} is registered twice`);
    this.known = [...this.known, source].sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name));
  }

  async removeFiles(keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await this.jobs.add('identity.remove-files', { keys });
  }

  @Job<{ keys: string[] }>('identity.remove-files')
  async removeNow({ keys }: { keys: string[] }): Promise<void> {
    for (const key of keys) await this.storage.remove(key);
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

function rank(name: string): number {
  if (name === 'identity') return FIRST.length + 1;
  const at = FIRST.indexOf(name);
  return at < 0 ? FIRST.length : at;
}
