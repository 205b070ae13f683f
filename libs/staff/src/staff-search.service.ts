import { Injectable } from '@nestjs/common';
import { StaffCampaignsApi } from '@app/campaigns';
import { CreatorDirectory } from '@app/creators';
import { IdentityApi, StaffDirectory } from '@app/identity';
import { decodeCursor, DEFAULT_LIMIT, isId, toPage, type Page, type Scope } from '@app/platform';
import { SEARCH_KINDS, type FoundDto, type SearchKind, type StaffSearchQuery } from './staff-search.dto.js';
import { holds } from './staff-presenter.js';

/**
 * Finds anything (STF-1): every module looks through its own, the newest first, and one cursor over the ids, which are in time order, pages
 * through all of them.
 */
@Injectable()
export class StaffSearch {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly identity: IdentityApi,
    private readonly creators: CreatorDirectory,
    private readonly campaigns: StaffCampaignsApi,
  ) {}

  /** Roles that do not read all find campaigns alone. */
  async find(scope: Scope, query: StaffSearchQuery): Promise<Page<FoundDto>> {
    const text = query.q.trim();
    const limit = query.limit ?? DEFAULT_LIMIT;
    const before = cursorId(query.cursor);
    const allowed: readonly SearchKind[] = holds(scope, 'staff.read-all') ? SEARCH_KINDS : ['campaign'];
    const wanted = (kind: SearchKind): boolean => allowed.includes(kind) && (query.kind?.includes(kind) ?? true);
    const people = text.includes('@') && allowed.length > 1 ? await this.directory.usersByEmail(text) : [];
    const found = [
      ...(wanted('organisation') || wanted('brand') ? await this.organisations(text, people, before, limit + 1) : []),
      ...(wanted('creator') ? await this.people(text, people, before, limit + 1) : []),
      ...(wanted('campaign') ? await this.offers(text, before, limit + 1) : []),
    ].filter(({ kind }) => wanted(kind));
    found.sort((a, b) => (a.id < b.id ? 1 : -1));
    return toPage(
      found,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  private async organisations(text: string, people: readonly string[], before: string | null, limit: number): Promise<FoundDto[]> {
    const rows = await this.directory.search(text, people, before, limit);
    return rows.map(({ kind, id, name, organisationId, organisationName }) => ({
      kind,
      id,
      name,
      detail: kind === 'brand' ? organisationName : null,
      state: null,
      organisationId,
    }));
  }

  private async people(text: string, people: readonly string[], before: string | null, limit: number): Promise<FoundDto[]> {
    const rows = await this.creators.search(text, people, before, limit);
    return rows.map(({ id, displayName, handle }) => ({
      kind: 'creator' as const,
      id,
      name: displayName,
      detail: handle ? `@${handle}` : null,
      state: null,
      organisationId: null,
    }));
  }

  private async offers(text: string, before: string | null, limit: number): Promise<FoundDto[]> {
    const rows = await this.campaigns.search(text, before, limit);
    const brands = new Map(
      (await this.identity.brands([...new Set(rows.map(({ brandId }) => brandId))])).map(({ id, name }) => [id, name]),
    );
    return rows.map(({ id, title, state, brandId, organisationId }) => ({
      kind: 'campaign' as const,
      id,
      name: title,
      detail: brands.get(brandId) ?? null,
      state,
      organisationId,
    }));
  }
}

function cursorId(cursor: string | undefined): string | null {
  const values = decodeCursor(cursor, 1);
  if (!values) return null;
  const [id] = values;
  if (!isId(id)) decodeCursor('', 1);
  return String(id).toLowerCase();
}
