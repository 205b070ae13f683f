import type { Readable } from 'node:stream';
import { workbook, type Cell } from '@app/platform';
import type { GroupMemberDto } from './groups.dto.js';

const TITLES = {
  en: [
    'Name',
    'Handle',
    'Platform',
    'Account',
    'Followers',
    'Engagement rate',
    'City',
    'Country',
    'Added by',
    'Added on (UTC)',
    'Creator id',
  ],
  de: [
    'Name',
    'Handle',
    'Plattform',
    'Konto',
    'Follower',
    'Engagement-Rate',
    'Ort',
    'Land',
    'Hinzugefügt von',
    'Hinzugefügt am (UTC)',
    'Creator-ID',
  ],
} as const;

const WIDTHS = [26, 20, 12, 24, 12, 16, 20, 8, 16, 18, 38] as const;
const FORMATS: Partial<Record<number, 'percent' | 'datetime'>> = { 5: 'percent', 9: 'datetime' };
const PLATFORMS: Partial<Record<string, string>> = { instagram: 'Instagram', tiktok: 'TikTok' };
const BY = { en: { hand: 'Your team', system: 'System' }, de: { hand: 'Ihr Team', system: 'System' } } as const;

/** The members as an Excel file (GRP-2), read while it is written; texts never become formulas. */
export function groupFile(name: string, members: AsyncIterable<GroupMemberDto>, locale: 'en' | 'de'): Readable {
  const columns = TITLES[locale].map((title, index) => {
    const format = FORMATS[index];
    return { title, width: WIDTHS[index] ?? 18, ...(format ? { format } : {}) };
  });
  return workbook([{ name, columns, rows: rowsOf(members, locale) }]);
}

async function* rowsOf(members: AsyncIterable<GroupMemberDto>, locale: 'en' | 'de'): AsyncGenerator<Cell[]> {
  for await (const { displayName, handle, accounts, city, country, byHand, addedAt, creatorId } of members) {
    const [account] = accounts;
    yield [
      displayName,
      handle,
      account ? (PLATFORMS[account.platform] ?? account.platform) : null,
      account?.handle ?? null,
      account?.followers ?? null,
      account?.engagementRate ?? null,
      city,
      country,
      BY[locale][byHand ? 'hand' : 'system'],
      new Date(addedAt),
      creatorId,
    ];
  }
}
