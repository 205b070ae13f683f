/** Somebody whose data is exported or erased. */
export interface Person {
  userId: string;
  creatorId: string | null;
  email: string;
  name: string;
  /** Texts by which others' copies name the person: names and handles, as all sources know them. */
  traces: readonly string[];
}

/** Something that keeps an account from being deleted now. */
export interface DeletionObstacle {
  /** `module.word`, stable. */
  code: string;
  detail: string;
  count: number;
  /** Where it is settled, when it is about one organisation of the person. */
  organisation?: { id: string; name: string };
  /** Titles of the campaigns it is about, at most `OBSTACLE_CAMPAIGNS`. */
  campaigns?: string[];
}

/** So many campaigns are enough to know where to begin. */
export const OBSTACLE_CAMPAIGNS = 20;

/** Why something of a deleted person stays. */
export type RetentionReason = 'contract' | 'conversation' | 'proof' | 'security' | 'organisation' | 'short-lived';

/** What becomes of one kind of data when the account is deleted. */
export interface DataFate {
  /** `module.word`, stable. */
  topic: string;
  fate: 'deleted' | 'pseudonymised' | 'kept';
  /** Null exactly for what is deleted. */
  reason: RetentionReason | null;
  detail: string;
}

/** Rows a source reads at once. */
export const EXPORT_PAGE = 500;

/** Takes one file after the other; each is in the archive when its promise resolves. */
export interface ExportWriter {
  /** `<topic>.json`: an array, read page by page; `page(after)` answers at most `EXPORT_PAGE` rows with ids after this one, in order. */
  list<Row extends { id: string }>(topic: string, page: (after: string) => Promise<readonly Row[]>): Promise<void>;
  /** `<topic>.json`: one object. */
  value(topic: string, value: object | null): Promise<void>;
  /** A stored file under this name; left out when it is gone. */
  file(name: string, storageKey: string): Promise<void>;
}

/** The personal data one module keeps (ACC-12). */
export interface PersonalDataSource {
  name: string;
  fates: readonly DataFate[];
  /** How others' copies may name the person. */
  traces?(person: Omit<Person, 'traces'>): Promise<string[]>;
  exportOf(person: Person, writer: ExportWriter): Promise<void>;
  /** `closing`: organisations that would be closed with the account. */
  obstacles?(person: Person, closing: readonly string[]): Promise<DeletionObstacle[]>;
  /** In the one transaction of the deletion, lower modules first. Answers ids of audited objects whose values must go from the audit log. */
  erase(person: Person): Promise<readonly string[]>;
}

/** Registry of all modules that keep personal data; each registers at `onModuleInit`. */
export abstract class PersonalData {
  abstract register(source: PersonalDataSource): void;
  /** For `erase`: stored files that go with the commit, by a job, so that a crash leaves none behind. Needs a transaction. */
  abstract removeFiles(keys: readonly string[]): Promise<void>;
}
