import type { Readable } from 'node:stream';
import { workbook, type Cell } from '@app/platform';
import type { AddressEntry } from './addresses.service.js';

const TITLES = {
  en: ['Name', 'Address line 1', 'Address line 2', 'Postal code', 'City', 'Country', 'E-mail', 'Phone', 'Variant', 'Collaboration id'],
  de: ['Name', 'Adresszeile 1', 'Adresszeile 2', 'Postleitzahl', 'Ort', 'Land', 'E-Mail', 'Telefon', 'Variante', 'Kooperations-ID'],
} as const;

const WIDTHS = [26, 30, 22, 12, 22, 9, 28, 18, 18, 38] as const;

/** The Excel file of SHP-2. Every cell is text: leading zeros stay, nothing becomes a formula. */
export function addressFile(entries: readonly AddressEntry[], locale: 'en' | 'de'): Readable {
  const rows = entries.map(({ collaboration, address }): Cell[] => [
    address?.name ?? null,
    address?.line1 ?? null,
    address?.line2 ?? null,
    address?.postalCode ?? null,
    address?.city ?? null,
    address?.country ?? null,
    address?.email ?? null,
    address?.phone ?? null,
    collaboration.variant,
    collaboration.id,
  ]);
  const columns = TITLES[locale].map((title, index) => ({ title, width: WIDTHS[index] ?? 18 }));
  return workbook([{ name: locale === 'de' ? 'Adressen' : 'Addresses', columns, rows }]);
}

/** `Content-Disposition` for a file name with umlauts: ASCII for old readers, UTF-8 for all others (RFC 6266). */
export function attachment(title: string, locale: 'en' | 'de'): string {
  const name = `${locale === 'de' ? 'Adressen' : 'Addresses'} ${title}`
    .replace(/[\u0000-\u001f\u007f"*/:<>?\\|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...name].slice(0, 100).join('');
  const ascii = short
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/[^\x20-\x7e]/gu, '_')
    .replace(/%/g, '_');
  const encoded = encodeURIComponent(short.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}.xlsx"; filename*=UTF-8''${encoded}.xlsx`;
}
