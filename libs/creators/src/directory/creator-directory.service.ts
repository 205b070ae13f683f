import { Injectable } from '@nestjs/common';
import { Database, isId } from '@app/platform';
import { CreatorDirectory, type FoundCreator } from '../contract/creator-directory.js';

/** Creators for the staff console (STF-1). */
@Injectable()
export class CreatorDirectoryService extends CreatorDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  search(text: string, userIds: readonly string[], before: string | null, limit: number): Promise<FoundCreator[]> {
    const parameters: unknown[] = [isId(text) ? text : part(text), [...userIds]];
    const match = isId(text)
      ? `c.id = $1::uuid or c.user_id = $1::uuid`
      : `c.display_name ilike $1 or c.first_name || ' ' || c.last_name ilike $1 or c.handle ilike $1
         or exists (select from creators.social_accounts a where a.creator_id = c.id and a.state <> 'unlinked' and a.handle ilike $1)`;
    const after = before === null ? 'true' : `c.id < $${parameters.push(before)}::uuid`;
    return this.database.query<FoundCreator>(
      `select c.id, c.user_id as "userId", c.display_name as "displayName", c.handle from creators.creators c
       where (${match} or c.user_id = any($2::uuid[])) and ${after} order by c.id desc limit ${limit}`,
      parameters,
    );
  }
}

/** A pattern for any text that contains this one; an @ before a handle is no part of it. */
const part = (text: string): string => `%${text.replace(/^@/, '').replace(/[\\%_]/g, '\\$&')}%`;
