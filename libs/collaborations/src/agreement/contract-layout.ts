import type { PdfDocument, PdfNode } from '@app/platform';
import { ugcPay } from '@app/rules';
import { needsHandOver, windowFrom } from '../collaboration.timeline.js';
import { ContractFormat } from './contract-format.js';
import { bullets, fingerprint, paragraph, parties, rows, section, STYLES, table, type Row } from './contract-parts.js';
import type { ContractRecord } from './contract-record.js';
import { areasOf, BUYOUT, contractTexts, type Locale } from './contract-texts.js';

interface Writing {
  record: ContractRecord;
  texts: ReturnType<typeof contractTexts>;
  format: ContractFormat;
}

const PLATFORMS = { instagram: 'Instagram', tiktok: 'TikTok', ugc: '' } as const;

/** The contract as a document; pure, so that the same record gives the same bytes (COL-6). */
export function contractDocument(record: ContractRecord, locale: Locale): PdfDocument {
  const texts = contractTexts(locale);
  const writing: Writing = { record, texts, format: new ContractFormat(locale, record.timeZone) };
  const { terms } = record;
  return {
    title: `${texts.title}: ${terms.title}`,
    author: record.brand.organisation,
    subject: texts.subject,
    language: locale,
    at: record.confirmedAt,
    styles: STYLES,
    footer: (page, pages) => ({
      columns: [
        { text: `${texts.number} ${record.collaborationId}`, style: 'small' },
        { text: texts.page(page, pages), style: 'small', alignment: 'right', width: 'auto' },
      ],
      margin: [62, 24, 62, 0],
    }),
    files: { 'terms.json': { description: texts.attached, content: JSON.stringify(terms, null, 2) } },
    content: [
      ...head(writing),
      ...deliverables(writing),
      ...compensation(writing),
      ...schedule(writing),
      ...brief(writing),
      ...requirements(writing),
      ...rightsOf(writing),
      ...section(
        texts.sections.exclusivity,
        paragraph(terms.exclusivity ? texts.exclusive(terms.exclusivity.category, texts.days(terms.exclusivity.days)) : texts.notExclusive),
      ),
      ...section(texts.sections.ending, bullets([...texts.ending, ...(needsHandOver(terms.handOver) ? [texts.endingHandOver] : [])])),
      ...changes(writing),
      ...acceptance(writing),
      { text: texts.electronic, margin: [0, 12, 0, 0] },
      { text: texts.exact, style: 'small', margin: [0, 6, 0, 0] },
    ],
  };
}

function head({ record, texts, format }: Writing): PdfNode[] {
  const { terms, brand, creator } = record;
  const platform = PLATFORMS[terms.type];
  return [
    { text: texts.title.toUpperCase(), style: 'kicker' },
    { text: terms.title, style: 'title', headlineLevel: 1, margin: [0, 2, 0, 2] },
    { text: texts.version(terms.version), style: 'soft', margin: [0, 0, 0, 8] },
    rows(
      [texts.number, record.collaborationId],
      [texts.concluded, format.instant(record.confirmedAt)],
      [texts.fingerprint, { text: terms.hash, style: 'small', margin: [0, 1.5, 0, 0] }],
    ),
    ...section(
      texts.between,
      parties(
        {
          role: texts.brand,
          name: brand.name,
          lines: [...(brand.organisation === brand.name ? [] : [brand.organisation]), ...(brand.nowOf ? [texts.nowOf(brand.nowOf)] : [])],
        },
        { role: texts.creator, name: creator.name, lines: creator.handle ? [handleLine(texts, creator.handle, platform)] : [] },
      ),
    ),
  ];
}

function handleLine(texts: Writing['texts'], handle: string, platform: string): string {
  return platform ? texts.on(handle, platform) : `@${handle}`;
}

function deliverables({ record, texts }: Writing): PdfNode[] {
  const { deliverables: mix, ugc, type, drafts } = record.terms;
  const owed = [
    ...(mix.stories > 0 ? [texts.stories(mix.stories)] : []),
    ...(mix.posts > 0 ? [texts.posts(mix.posts, mix.postKind)] : []),
    ...(mix.videos > 0 ? [texts.videos(mix.videos, type)] : []),
  ];
  return section(
    texts.sections.deliverables,
    rows(
      [texts.owed, owed.length > 0 ? bullets(owed) : texts.none],
      ugc?.lengthSeconds ? [texts.length, texts.seconds(ugc.lengthSeconds)] : null,
      ugc?.aspectRatio ? [texts.ratio, ugc.aspectRatio] : null,
      listRow(texts.scenes, ugc?.scenes),
      textRow(texts.wording, ugc?.wording),
      listRow(texts.hooks, ugc?.hooks),
    ),
    paragraph(type === 'ugc' ? texts.revisions : texts.live),
    ...(drafts ? [paragraph(texts.drafts)] : []),
  );
}

function compensation({ record, texts, format }: Writing): PdfNode[] {
  const { product, cashMinor, currency, handOver } = record.terms;
  const pay = ugcPay(record.terms);
  const cash = cashMinor > 0 ? format.money(cashMinor, currency) : texts.noCash;
  const how = texts.handOver[handOver];
  return section(
    texts.sections.compensation,
    rows(
      product
        ? [
            texts.product,
            [
              { text: product.name, bold: true },
              texts.retail(format.money(product.retailValueMinor, currency)),
              ...texted(product.description),
              ...texted(product.link),
            ],
          ]
        : null,
      record.variant ? [texts.variant, record.variant] : null,
      how ? [texts.handOverLabel, how] : null,
      pay ? [texts.perVideos(pay.videos), format.money(pay.amountMinor, pay.currency)] : null,
      [texts.cash, record.ownCash ? `${cash} (${texts.ownCash})` : cash],
    ),
    ...(cashMinor > 0 || pay ? [paragraph(texts.payable)] : []),
  );
}

function schedule({ record, texts, format }: Writing): PdfNode[] {
  const { terms, preparationEndsAt, activeDays, timeZone } = record;
  const days = texts.days(activeDays);
  const window = windowFrom(preparationEndsAt, { preparationEndsAt, activeDays, timeZone });
  const publishing = needsHandOver(terms.handOver)
    ? texts.windowAfter(days, format.day(preparationEndsAt))
    : texts.windowFrom(days, format.day(window.windowStartsAt), format.lastDay(window.deadlineAt));
  const { event } = terms;
  const times = event?.startsAt
    ? [event.startsAt, ...(event.endsAt ? [event.endsAt] : [])].map((at) => format.instant(new Date(at))).join(' – ')
    : '';
  return section(
    texts.sections.schedule,
    rows(
      [texts.confirmed, format.instant(record.confirmedAt)],
      [texts.preparation, format.lastDay(preparationEndsAt)],
      event ? [texts.event, [event.venue, ...texted(times), { text: texts.eventAddress, style: 'soft' }]] : null,
      [terms.type === 'ugc' ? texts.windowVideo : texts.window, publishing],
    ),
    paragraph(texts.zone(timeZone)),
    paragraph(texts.grace),
  );
}

function brief({ record, texts }: Writing): PdfNode[] {
  const { brief: wishes } = record.terms;
  const lines = [
    textRow(texts.goal, texts.goals[wishes.goal] ?? wishes.goal),
    textRow(texts.audience, wishes.audience),
    textRow(texts.tone, wishes.tone),
    textRow(texts.task, wishes.task),
    textRow(texts.message, wishes.message),
    listRow(texts.dos, wishes.dos),
    listRow(texts.donts, wishes.donts),
    listRow(texts.inspiration, wishes.inspiration),
    textRow(texts.postingWishes, wishes.postingWishes),
  ];
  return section(texts.sections.brief, lines.some((line) => line !== null) ? rows(...lines) : paragraph(texts.noBrief));
}

function requirements({ record, texts }: Writing): PdfNode[] {
  if (record.terms.type === 'ugc') return [];
  const { hashtags, mentions, links, disclosureCountry } = record.terms.requirements;
  return section(
    texts.sections.requirements,
    rows(
      textRow(texts.hashtags, hashtags.map((tag) => `#${tag.replace(/^#/, '')}`).join('  ')),
      textRow(texts.mentions, mentions.map((handle) => `@${handle.replace(/^@/, '')}`).join('  ')),
      listRow(texts.links, links),
      [texts.disclosure, disclosureCountry ? texts.disclosureText(disclosureCountry) : texts.noDisclosure],
    ),
  );
}

function rightsOf({ record, texts, format }: Writing): PdfNode[] {
  const { ads, type } = record.terms;
  const buyout = texts.buyout(format.money(BUYOUT.price.amountMinor, BUYOUT.price.currency), format.percent(BUYOUT.share));
  const lines = type === 'ugc' ? [texts.ugcRights] : [texts.keeps, ads ? texts.ads[ads.kind](ads.licenceDays) : texts.noAds, buyout];
  return section(texts.sections.rights, bullets(lines));
}

function changes({ record, texts, format }: Writing): PdfNode[] {
  const amended = record.amendments.map(({ at, fields, note, version }) => ({
    at,
    lines: [`${texts.versionShort(version)}. ${texts.changed(areasOf(texts, fields))}`, ...(note ? [texts.note(note)] : [])],
  }));
  const extended = record.extensions.map(({ at, from, to, days, cause, reason }) => ({
    at,
    lines: [
      from && to
        ? texts.extension(format.lastDay(from), format.lastDay(to), cause ? texts.causes[cause] : reason)
        : texts.lengthened(texts.days(days ?? 0), reason),
    ],
  }));
  const all = [...amended, ...extended].sort((a, b) => a.at.getTime() - b.at.getTime());
  if (all.length === 0) return [];
  return section(texts.sections.changes, rows(...all.map(({ at, lines }): Row => [format.day(at), lines])));
}

function acceptance({ record, texts, format }: Writing): PdfNode[] {
  const { applied, confirmed, ownCash, amendments, terms, replacement } = record;
  const cash = ownCash && format.money(ownCash.amountMinor, terms.currency);
  const line = (what: string, who: string, at: Date | null, version: number, hash: string): PdfNode[] => [
    what,
    who,
    at ? format.instant(at) : texts.none,
    [texts.versionShort(version), fingerprint(hash)],
  ];
  const entries = [
    {
      at: applied.at,
      cells: line(
        applied.offered ? texts.acts.offered : texts.acts.applied,
        applied.who ?? texts.nobody,
        applied.at,
        applied.version,
        applied.hash,
      ),
    },
    ...(ownCash && cash
      ? [{ at: ownCash.at ?? applied.at, cells: line(texts.acts.cash(cash), texts.both, ownCash.at, confirmed.version, confirmed.hash) }]
      : []),
    {
      at: confirmed.at,
      cells: line(
        replacement ? texts.acts.replacement : texts.acts.confirmed,
        confirmed.who ?? texts.keyed,
        confirmed.at,
        confirmed.version,
        confirmed.hash,
      ),
    },
    ...amendments.map(({ who, at, version, hash }) => ({ at, cells: line(texts.acts.amended, who ?? texts.nobody, at, version, hash) })),
  ];
  const inOrder = entries.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ cells }) => cells);
  return section(texts.sections.acceptance, table(texts.columns, [124, 80, 92, 150], inOrder));
}

const texted = (text: string | null | undefined): string[] => (text ? [text] : []);

function textRow(label: string, text: string | null | undefined): Row {
  return text ? [label, text] : null;
}

function listRow(label: string, items: readonly string[] | undefined): Row {
  return items && items.length > 0 ? [label, bullets(items)] : null;
}
