import { Injectable } from '@nestjs/common';
import { IdentityApi } from '@app/identity';
import { Clock, Database, newId } from '@app/platform';
import { AUTOMATIC_KINDS, type AutomaticKind, type GroupColour } from './contract/vocabulary.js';

const COLOURS: Record<AutomaticKind, GroupColour> = {
  favorites: 'red',
  previously_collaborated: 'teal',
  referrals: 'violet',
  followers: 'blue',
};

/** What readers see as the names of automatic groups, and of nobody's else (GRP-1). */
export const AUTOMATIC_NAMES: Record<AutomaticKind, Record<'en' | 'de', string>> = {
  favorites: { en: 'Favourites', de: 'Favoriten' },
  previously_collaborated: { en: 'Previously collaborated', de: 'Bisherige Kooperationen' },
  referrals: { en: 'My referrals', de: 'Meine Empfehlungen' },
  followers: { en: 'Following you', de: 'Folgen Ihnen' },
};

/** The four groups every brand has (GRP-1): their rows come when somebody first looks or something first happens. */
@Injectable()
export class AutomaticGroups {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityApi,
    private readonly clock: Clock,
  ) {}

  /** Makes those that are missing. Needs a transaction. */
  async ensure(brand: { id: string; organisationId: string }): Promise<void> {
    const now = this.clock.now();
    const values = AUTOMATIC_KINDS.map(
      (kind, index) => `($${index * 2 + 4}, $1, $2, $${index * 2 + 5}, '', '', '${COLOURS[kind]}', '{}', $3, $3)`,
    );
    await this.database.execute(
      `insert into groups.groups (id, organisation_id, brand_id, kind, name, description, colour, metadata, created_at, updated_at)
       values ${values.join(', ')} on conflict (brand_id, kind) where kind <> 'own' do nothing`,
      [brand.organisationId, brand.id, now, ...AUTOMATIC_KINDS.flatMap((kind) => [newId(), kind])],
    );
  }

  async complete(brandId: string): Promise<boolean> {
    const rows = await this.database.query(`select 1 from groups.groups where brand_id = $1 and kind <> 'own'`, [brandId]);
    return rows.length === AUTOMATIC_KINDS.length;
  }

  /** The brand's group of this kind, locked; null for a brand that is gone. Needs a transaction. */
  async lock(kind: AutomaticKind, brandId: string): Promise<{ id: string; organisationId: string; brandId: string } | null> {
    const read = async () => {
      const [row] = await this.database.query<{ id: string; organisationId: string }>(
        `select id, organisation_id as "organisationId" from groups.groups where brand_id = $1 and kind = $2 for update`,
        [brandId, kind],
      );
      return row ? { ...row, brandId } : null;
    };
    const known = await read();
    if (known) return known;
    const [brand] = await this.identity.brands([brandId]);
    if (!brand) return null;
    await this.ensure(brand);
    return read();
  }
}
