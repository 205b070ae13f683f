import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { pdf } from '@app/platform';
import { attachedJson, readPdf } from '@app/platform/testing';
import { describe, expect, it } from 'vitest';
import { contractDocument } from './contract-layout.js';
import type { ContractRecord } from './contract-record.js';
import type { Locale } from './contract-texts.js';

const HASH = createHash('sha256').update('terms').digest('hex');
const LATER = createHash('sha256').update('amended').digest('hex');

const RECORD: ContractRecord = {
  collaborationId: '01980000-0000-7000-8000-000000000001',
  terms: {
    version: 2,
    hash: LATER,
    title: 'Sommerfrische – Lip Balm',
    type: 'instagram',
    timing: 'time_limited',
    timeZone: 'Europe/Berlin',
    brief: {
      goal: 'sales',
      audience: 'Women who hike',
      tone: 'Warm and honest',
      task: 'Show the balm on a walk.\nSay how it feels.',
      message: 'Soft lips all day',
      dos: ['Daylight', 'Your own voice'],
      donts: ['No filters'],
      inspiration: ['https://example.org/mood'],
      postingWishes: 'In the evening',
    },
    requirements: { hashtags: ['#sommerfrische'], mentions: ['lipbalm.de'], links: ['https://lipbalm.example'], disclosureCountry: 'DE' },
    product: { name: 'Lip balm trio', description: 'Three sticks', link: 'https://lipbalm.example/trio', retailValueMinor: 8_990 },
    cashMinor: 12_000,
    currency: 'EUR',
    handOver: 'ship',
    shipCountries: ['DE'],
    deliverables: { stories: 3, posts: 1, videos: 0, postKind: 'reel' },
    schedule: { applicationDays: 7, preparationDays: 7, activeDays: 14 },
    ads: { kind: 'partnership_ads', licenceDays: 365 },
    exclusivity: { category: 'Lip care', days: 30 },
  },
  variant: 'Cherry',
  brand: { name: 'Lipbalm', organisation: 'Sommerfrische GmbH', nowOf: 'Neue Heimat AG' },
  creator: { name: 'Jördis Weiß', handle: 'joerdis' },
  confirmedAt: new Date('2026-03-20T10:00:00Z'),
  timeZone: 'Europe/Berlin',
  preparationEndsAt: new Date('2026-03-27T23:00:00Z'),
  activeDays: 14,
  applied: { who: 'Jördis Weiß', at: new Date('2026-03-18T09:30:00Z'), version: 1, hash: HASH, offered: false },
  confirmed: { who: 'Mara Klein', at: new Date('2026-03-20T10:00:00Z'), version: 1, hash: HASH },
  replacement: false,
  ownCash: { amountMinor: 12_000, at: new Date('2026-03-19T08:00:00Z') },
  amendments: [
    {
      who: 'Jördis Weiß',
      at: new Date('2026-04-01T12:00:00Z'),
      version: 2,
      hash: LATER,
      fields: ['/ads', '/ads/licenceDays'],
      note: 'Longer',
    },
  ],
  extensions: [
    {
      at: new Date('2026-04-02T12:00:00Z'),
      from: new Date('2026-04-10T22:00:00Z'),
      to: new Date('2026-04-13T22:00:00Z'),
      days: null,
      cause: null,
      reason: 'Easter',
    },
  ],
};

async function made(record: ContractRecord, locale: Locale): Promise<{ file: Buffer; text: string; pages: number }> {
  const file = await buffer(await pdf(contractDocument(record, locale)));
  const pages = readPdf(file);
  return { file, text: pages.join(' ').replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' '), pages: pages.length };
}

const withTerms = (terms: Partial<ContractRecord['terms']>, rest: Partial<ContractRecord> = {}): ContractRecord => ({
  ...RECORD,
  ...rest,
  terms: { ...RECORD.terms, ...terms },
});

describe('COL-6 the contract', () => {
  it('COL-6 says everything that was agreed, in English', async () => {
    const { text } = await made(RECORD, 'en');
    for (const part of [
      'COLLABORATION AGREEMENT',
      'Sommerfrische – Lip Balm',
      'Terms, version 2',
      RECORD.collaborationId,
      'Lipbalm',
      'Sommerfrische GmbH',
      'The brand now belongs to Neue Heimat AG.',
      'Jördis Weiß',
      '@joerdis on Instagram',
      '3 stories',
      '1 reel',
      'Lip balm trio',
      'retail value €89.90',
      'Cherry',
      'The product is sent to the creator',
      '€120.00 (agreed individually with this creator)',
      '7 days after the end of a fulfilled collaboration',
      '27 March 2026',
      '14 days from the day the product, code or access is in the creator’s hands, not before 28 March 2026',
      'Europe/Berlin',
      'Sales',
      'Women who hike',
      'Warm and honest',
      'Show the balm on a walk. Say how it feels.',
      'Soft lips all day',
      'Your own voice',
      'No filters',
      'https://example.org/mood',
      'In the evening',
      '#sommerfrische',
      '@lipbalm.de',
      'within the first 125 characters, with one of: Werbung, Anzeige, #werbung, #anzeige (DE)',
      'The creator keeps all rights',
      'on Instagram for 365 days from publication',
      '“buyout”',
      '€49.00',
      '50%',
      'In the category “Lip care” the creator does not advertise for competitors during the collaboration and for 30 days.',
      'After the confirmation neither side can leave alone.',
      'within 72 hours',
      'If nothing has been handed over 7 days after the end of the preparation',
      'Changed: advertising licence.',
      'Reason given: Longer',
      'Deadline moved from 10 April 2026 to 13 April 2026. Reason: Easter',
      'Both agreed on €120.00 in cash',
      'Mara Klein',
    ]) {
      expect(text, part).toContain(part);
    }
  });

  it('COL-6 records who accepted which version when, in order, with its hash', async () => {
    const { text } = await made(RECORD, 'en');
    const record = text.slice(text.indexOf('Record of acceptance'));
    const acts = ['Accepted the terms', 'Both agreed', 'Confirmed the', 'Agreed to the changed'];
    const places = acts.map((act) => record.indexOf(act));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(record).toContain('18 March 2026');
    expect(record.replaceAll(' ', '').split(HASH)).toHaveLength(4);
    expect(record.replaceAll(' ', '').split(LATER)).toHaveLength(2);
  });

  it('COL-6 is German for German readers, with dates and amounts as they are written there', async () => {
    const { text } = await made(RECORD, 'de');
    for (const part of [
      'KOOPERATIONSVERTRAG',
      'Was der Creator liefert',
      '3 Storys',
      'Ladenpreis 89,90 €',
      '120,00 € (mit diesem Creator einzeln vereinbart)',
      '27. März 2026',
      '14 Tage ab dem Tag, an dem Produkt, Code oder Zugang beim Creator ist',
      '365 Tage ab Veröffentlichung',
      'In der Kategorie „Lip care“',
      'Nach der Bestätigung kann keine Seite allein aussteigen.',
      'Frist verlegt vom 10. April 2026 auf den 13. April 2026. Grund: Easter',
      'Geändert: Werbelizenz.',
      '18. März 2026',
      'Seite 1 von',
    ]) {
      expect(text, part).toContain(part);
    }
    expect(text).not.toMatch(/undefined|null|\bstories\b|version 1/);
  });

  it('COL-6 gives the same bytes for the same record, other bytes for another', async () => {
    const [first, second] = [await made(structuredClone(RECORD), 'de'), await made(structuredClone(RECORD), 'de')];
    expect(second.file.equals(first.file)).toBe(true);
    expect((await made(withTerms({ cashMinor: 12_001 }), 'de')).file.equals(first.file)).toBe(false);
  });

  it('COL-6 works for collaborations older than events, videos and the record of parties', async () => {
    const old = withTerms(
      {
        product: null,
        cashMinor: 0,
        ads: null,
        exclusivity: null,
        handOver: 'none',
        requirements: { hashtags: [], mentions: [], links: [], disclosureCountry: null },
        brief: { goal: '', audience: '', tone: '', task: '', message: '', dos: [], donts: [], inspiration: [], postingWishes: '' },
      },
      { variant: null, amendments: [], extensions: [], ownCash: null, creator: { name: 'Deleted creator', handle: null } },
    );
    const { text } = await made(old, 'en');
    for (const part of [
      'No cash',
      'No further wishes.',
      'None. The creator may work',
      'no right to advertise',
      '14 days, from 28 March 2026 to 10 April 2026',
    ]) {
      expect(text, part).toContain(part);
    }
    expect(text).not.toContain('If nothing has been handed over');
    expect(text).not.toContain('Agreed later');
  });

  it('COL-6 names videos, their price and rights in UGC, event and place at events', async () => {
    const ugc = {
      lengthSeconds: 30,
      aspectRatio: '9:16' as const,
      scenes: ['Unboxing', 'Close-up'],
      wording: 'Say “soft”.',
      hooks: ['Wait for it'],
      videos: 2,
    };
    const video = await made(
      withTerms({ type: 'ugc', ugc, ads: null, deliverables: { stories: 0, posts: 0, videos: 2, postKind: 'free' } }),
      'en',
    );
    for (const part of [
      '2 UGC videos',
      '30 seconds',
      '9:16',
      'Unboxing',
      'Wait for it',
      '€150.00',
      'full rights of use',
      'Period for delivering',
      'within 48 hours',
    ]) {
      expect(video.text, part).toContain(part);
    }
    const event = { venue: 'Kunsthalle', startsAt: '2026-03-28T18:00:00.000Z', endsAt: '2026-03-28T21:00:00.000Z' };
    const evening = await made(withTerms({ event, handOver: 'attend' }), 'de');
    expect(evening.text).toContain('Kunsthalle 28. März 2026 um 19:00 MEZ – 28. März 2026 um 22:00 MEZ');
  });

  it('CAM-7 says how drafts before posting work where they are asked for, and nothing elsewhere', async () => {
    const asked = withTerms({ drafts: true });
    const english = (await made(asked, 'en')).text;
    expect(english).toContain('shows the brand a draft of each piece');
    expect(english).toContain('within 2 business days; no answer means yes');
    expect(english).toContain('Meanwhile the deadline waits, after a request for changes at most 48 hours.');
    const amended = { ...asked, amendments: [{ ...RECORD.amendments[0]!, fields: ['/drafts'] }] };
    const german = (await made(amended, 'de')).text;
    expect(german).toContain('innerhalb von 2 Werktagen; Schweigen gilt als Ja');
    expect(german).toContain('Geändert: Entwürfe vor dem Veröffentlichen.');
    for (const locale of ['en', 'de'] as const) expect((await made(RECORD, locale)).text).not.toMatch(/business days|Werktagen/);
  });

  it('COL-6 takes 5,000 characters, words without end, emojis, Arabic and marks that turn the reading direction', async () => {
    const task = `${'Größe und Straße. '.repeat(160)}${'x'.repeat(2_000)} 👩🏽‍🚀 مرحبا \u202efdp.exe`;
    const { text, pages, file } = await made(
      withTerms({ brief: { ...RECORD.terms.brief, task, dos: Array(40).fill('🎉 Fröhlich '.repeat(40)) } }),
      'de',
    );
    expect(pages).toBeGreaterThan(3);
    expect(text).toContain('◊ Fröhlich');
    expect(text.replaceAll(' ', '')).toContain('x'.repeat(2_000));
    expect(text, 'a word without end leaves the page').not.toMatch(/x{100}/);
    expect(text).toMatch(/x ◊ ◊{5} ◊fdp\.exe/);
    expect(attachedJson(file)).toEqual([expect.objectContaining({ brief: expect.objectContaining({ task }) as unknown })]);
  });

  it('COL-6 keeps what the product cost the brand to the brand', async () => {
    const { text, file } = await made(RECORD, 'en');
    expect(`${text}${JSON.stringify(attachedJson(file))}`).not.toMatch(/purchase/i);
  });
});
