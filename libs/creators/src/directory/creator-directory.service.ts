import { Injectable } from '@nestjs/common';
import { containsText, Database, isId } from '@app/platform';
import { CreatorDirectory, type FoundCreator } from '../contract/creator-directory.js';

type Part = (from: string, matching: string) => string;

const CREATORS = 'creators.creators c';

/** As the index `creators_found` has it. */
const NAMES = `c.display_name || ' ' || c.first_name || ' ' || c.last_name || ' ' || coalesce(c.handle, '')`;

/** Creators for the staff console (STF-1). */
@Injectable()
export class CreatorDirectoryService extends CreatorDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  search(text: string, userIds: readonly string[], before: string | null, limit: number): Promise<FoundCreator[]> {
    const parameters: unknown[] = [];
    const after = before === null ? 'true' : `c.id < $${parameters.push(before)}::uuid`;
    // each part by its own index, at most a page of it
    const part = (from: string, matching: string): string =>
      `(select c.id, c.user_id as "userId", c.display_name as "displayName", c.handle from ${from} where ${matching} and ${after}
        order by c.id desc limit ${limit})`;
    const branches = isId(text) ? byId(text, parameters, part) : byText(text, parameters, part);
    if (userIds.length > 0) branches.push(part(CREATORS, `c.user_id = any($${parameters.push([...userIds])}::uuid[])`));
    return this.database.query<FoundCreator>(
      `select * from (${branches.join(' union ')}) found order by id desc limit ${limit}`,
      parameters,
    );
  }
}

function byId(id: string, parameters: unknown[], part: Part): string[] {
  const at = parameters.push(id);
  return [part(CREATORS, `c.id = $${at}::uuid`), part(CREATORS, `c.user_id = $${at}::uuid`)];
}

/** An @ before a handle is no part of it. */
function byText(words: string, parameters: unknown[], part: Part): string[] {
  const text = words.replace(/^@/, '');
  const linked = `a.state <> 'unlinked' and ${containsText('a.handle', text, parameters)}`;
  return [
    part(CREATORS, containsText(NAMES, text, parameters)),
    part(`${CREATORS} join creators.social_accounts a on a.creator_id = c.id`, linked),
  ];
}
