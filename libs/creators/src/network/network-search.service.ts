import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, DEFAULT_LIMIT, encodeCursor, isId, type Page, type Scope } from '@app/platform';
import { BrandAccess } from './brand-access.js';
import { NetworkCards } from './network-cards.js';
import { conditionsOf, wordGroups, type Conditions } from './network-conditions.js';
import { NetworkQuery, type NetworkSort } from './network-filter.dto.js';
import { NetworkSearchRepository, type Found } from './network-search.repository.js';
import { NetworkText, type SearchText } from './network-text.js';
import { NetworkCreatorDto } from './network.dto.js';
import { checkFilter } from './network.policy.js';
import type { Position } from './page-statement.js';

/** Fewer hits than this, and similar words are looked for, too. */
const FEW = 5;

export interface NetworkPage extends Page<NetworkCreatorDto> {
  /** Beside `total`: true when it was not counted. */
  totalEstimated?: boolean;
}

/** Where a list goes on: in which way of reading the text, in which tier, after which row. */
interface Cursor {
  similar: boolean;
  tier: number;
  after: Position;
}

/** Browsing and searching the network (CRE-5). */
@Injectable()
export class NetworkSearchService {
  constructor(
    private readonly brands: BrandAccess,
    private readonly repository: NetworkSearchRepository,
    private readonly text: NetworkText,
    private readonly cards: NetworkCards,
    private readonly clock: Clock,
  ) {}

  /** Errors: 404 foreign brand, 422 filters that contradict each other, a cursor of another sort. */
  async search(scope: Scope, brandId: string, query: NetworkQuery): Promise<NetworkPage> {
    const brand = await this.brands.check(scope, brandId);
    checkFilter(query);
    const sort = query.sort ?? 'relevance';
    const limit = query.limit ?? DEFAULT_LIMIT;
    const cursor = readCursor(query.cursor, sort);
    const { text, city } = await this.text.read(query.q, query.city);
    const counted = query.include?.includes('total') ?? false;
    if (text?.words.length === 0 || city?.length === 0) return { items: [], nextCursor: null, ...(counted ? none : {}) };
    const base = conditionsOf(query, city, this.clock.now());
    const tiersFor = async (similar: boolean) => tiersOf(base, text, sort, similar && text ? await this.text.similar(text.words) : null);
    let similar = cursor?.similar ?? (text !== null && !text.known);
    let tiers = await tiersFor(similar);
    let found = await this.walk(brand, tiers, sort, cursor, limit + 1);
    if (text && !cursor && !similar && found.length < FEW) {
      similar = true;
      tiers = await tiersFor(true);
      found = await this.walk(brand, tiers, sort, null, limit + 1);
    }
    const kept = found.slice(0, limit);
    const last = kept.at(-1);
    const more = found.length > limit && last;
    return {
      items: await this.cards.of(kept.map(({ id }) => id)),
      nextCursor: more ? encodeCursor([sort, similar ? 1 : 0, last.tier, last.value, last.id]) : null,
      ...(counted ? await this.total(brand, tiers, !cursor && !more ? kept.length : null) : {}),
    };
  }

  /** One tier after the other until there are enough. */
  private async walk(
    brand: { id: string; organisationId: string },
    tiers: readonly Conditions[],
    sort: NetworkSort,
    cursor: Cursor | null,
    limit: number,
  ): Promise<Array<Found & { tier: number }>> {
    const found: Array<Found & { tier: number }> = [];
    for (let tier = cursor?.tier ?? 0; tier < tiers.length && found.length < limit; tier++) {
      const after = cursor?.tier === tier ? cursor.after : null;
      const rows = await this.repository.page(brand, tiers[tier]!, sort, after, limit - found.length);
      found.push(...rows.map((row) => ({ ...row, tier })));
    }
    return found;
  }

  private async total(
    brand: { id: string; organisationId: string },
    tiers: readonly Conditions[],
    known: number | null,
  ): Promise<{ total: number; totalEstimated: boolean }> {
    if (known !== null) return { total: known, totalEstimated: false };
    // the last tier without what earlier ones took is all there is
    const { total, estimated } = await this.repository.total(brand, { ...tiers.at(-1)!, without: [] });
    return { total, totalEstimated: estimated };
  }
}

const none = { total: 0, totalEstimated: false };

/**
 * By relevance: whose name or handle has all words, then who has them anywhere, then who has similar ones. By another sort: all at once.
 */
function tiersOf(base: Conditions, text: SearchText | null, sort: NetworkSort, similar: readonly string[][] | null): Conditions[] {
  if (!text) return [base];
  const named = text.words.map((word) => `name:${word}`);
  const tier = (words: readonly (readonly string[])[], without: readonly (readonly string[])[]): Conditions => ({
    ...base,
    groups: [...base.groups, ...wordGroups(words)],
    without,
  });
  const single = (words: readonly string[]): string[][] => words.map((word) => [word]);
  if (sort !== 'relevance') return [tier(similar ?? single(text.words), [])];
  const exact = [tier(single(named), []), tier(single(text.words), [named])];
  return similar ? [...exact, tier(similar, [text.words])] : exact;
}

function readCursor(cursor: string | undefined, sort: NetworkSort): Cursor | null {
  const values = decodeCursor(cursor, 5);
  if (!values) return null;
  const [of, similar, tier, value, id] = values;
  const whole = typeof tier === 'number' && Number.isSafeInteger(value) && Number.isInteger(tier) && tier >= 0 && tier < 3;
  if (of !== sort || (similar !== 0 && similar !== 1) || !whole || !isId(id)) decodeCursor('', 5);
  return { similar: similar === 1, tier: tier as number, after: { value: value as number, id: id as string } };
}
