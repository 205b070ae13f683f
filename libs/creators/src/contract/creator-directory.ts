/** A creator as staff find one. */
export interface FoundCreator {
  id: string;
  userId: string;
  displayName: string;
  handle: string | null;
}

/** What the staff console asks of creators (STF-1). The caller's route has checked the staff permission. */
export abstract class CreatorDirectory {
  /** Ids below `before`, newest first: by id, by a part of a name or handle (own or of an account), or by user. */
  abstract search(text: string, userIds: readonly string[], before: string | null, limit: number): Promise<FoundCreator[]>;
}
