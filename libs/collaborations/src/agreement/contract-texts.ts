import { disclosureMarks, POLICY } from '@app/rules';
import type { CampaignTerms, HandOver } from '@app/campaigns';
import type { ClockCause } from '../contract/collaborations.api.js';
import type { ContractRecord } from './contract-record.js';

export type Locale = 'en' | 'de';

const { campaigns, drafts, collaborations, content, billing, rights, shipping, ugc } = POLICY;

type PostKind = CampaignTerms['deliverables']['postKind'];

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

const en = {
  title: 'Collaboration agreement',
  subject: 'Terms agreed at the confirmation, with the record of acceptance',
  version: (version: number) => `Terms, version ${version}`,
  number: 'Contract no.',
  concluded: 'Concluded on',
  fingerprint: 'SHA-256 of the terms',
  between: 'Parties',
  brand: 'Brand',
  creator: 'Creator',
  on: (handle: string, platform: string) => `@${handle} on ${platform}`,
  nowOf: (organisation: string) => `The brand now belongs to ${organisation}.`,
  nobody: 'somebody whose account no longer exists',
  none: '–',
  sections: {
    deliverables: 'What the creator delivers',
    compensation: 'What the creator receives',
    schedule: 'Dates',
    brief: 'Brief',
    requirements: 'What must be in every post',
    rights: 'Rights and advertising',
    exclusivity: 'Exclusivity',
    ending: 'Ending and cancellation',
    changes: 'Agreed later',
    acceptance: 'Record of acceptance',
  },
  stories: (n: number) => many(n, 'story', 'stories'),
  posts: (n: number, kind: PostKind) =>
    kind === 'post'
      ? many(n, 'feed post', 'feed posts')
      : kind === 'reel'
        ? many(n, 'reel', 'reels')
        : many(n, 'post or reel', 'posts or reels'),
  videos: (n: number, type: CampaignTerms['type']) => (type === 'ugc' ? many(n, 'UGC video', 'UGC videos') : many(n, 'video', 'videos')),
  owed: 'Owed',
  length: 'Length',
  seconds: (n: number) => `${n} seconds (±${ugc.lengthToleranceSeconds} s)`,
  ratio: 'Format',
  scenes: 'Scenes',
  wording: 'Wording',
  hooks: 'Hooks',
  revisions: `The brand may ask for one round of changes, to be delivered within ${ugc.revisionHours} hours. Without an answer within ${ugc.approvalBusinessDays} business days the video is approved.`,
  drafts: `Before posting, the creator shows the brand a draft of each piece on Openfluence. The brand answers within ${campaigns.draftAnswerBusinessDays} business days; no answer means yes. It may ask for one round of changes. Meanwhile the deadline waits, after a request for changes at most ${drafts.revisionHours} hours.`,
  live: `Published content stays online for at least ${content.liveDays} days; stories for their usual 24 hours.`,
  product: 'Product',
  retail: (value: string) => `retail value ${value}`,
  variant: 'Variant',
  handOver: {
    ship: 'The product is sent to the creator and stays theirs.',
    voucher: 'The creator gets a voucher for it.',
    access: 'The creator gets access to it.',
    reimburse: 'The creator buys the product; the price is paid back against the receipt.',
    attend: 'The creator gets entry to the event.',
    none: '',
  } satisfies Record<HandOver, string>,
  handOverLabel: 'Hand-over',
  cash: 'Cash',
  noCash: 'No cash',
  ownCash: 'agreed individually with this creator',
  payable: `Cash becomes payable when the results are final, ${billing.claimPayableDays} days after the end of a fulfilled collaboration.`,
  zone: (zone: string) => `All times are those of ${zone}.`,
  confirmed: 'Confirmed',
  preparation: 'Preparation until',
  event: 'Event',
  eventAddress: 'The address stands in the collaboration on Openfluence.',
  window: 'Period for publishing',
  windowVideo: 'Period for delivering',
  perVideos: (n: number) => (n === 1 ? 'For the video' : `For ${n} videos`),
  days: (n: number) => many(n, 'day', 'days'),
  windowFrom: (days: string, from: string, to: string) => `${days}, from ${from} to ${to}`,
  windowAfter: (days: string, from: string) =>
    `${days} from the day the product, code or access is in the creator’s hands, not before ${from}`,
  grace: `Content that comes up to ${collaborations.noShowDays} days after the deadline still counts, late. After that nothing delivered counts as not fulfilled.`,
  goal: 'Goal',
  goals: { awareness: 'Awareness', content: 'Content', sales: 'Sales' } as Readonly<Record<string, string>>,
  audience: 'Audience',
  tone: 'Tone of voice',
  task: 'Task',
  message: 'Message',
  dos: 'Do',
  donts: 'Don’t',
  inspiration: 'Inspiration',
  postingWishes: 'Wishes for posting',
  noBrief: 'No further wishes.',
  hashtags: 'Hashtags',
  mentions: 'Mentions',
  links: 'Links',
  disclosure: 'Disclosure',
  disclosureText: (country: string) =>
    `Marked as advertising at the beginning, within the first ${content.disclosureWithinCharacters} characters, with one of: ${disclosureMarks(country).join(', ')} (${country}), or with the platform’s own label.`,
  noDisclosure: 'No mark is asked for in these terms. What the law asks for applies all the same.',
  keeps: 'The creator keeps all rights to the content and grants the brand only what stands here.',
  ads: {
    partnership_ads: (days: number) =>
      `Partnership ads: the brand may advertise with the creator’s posts on Instagram for ${days} days from publication. The creator hands over the ad code.`,
    spark_ads: (days: number) =>
      `Spark ads: the brand may advertise with the creator’s videos on TikTok for ${days} days from publication. The creator hands over the ad code.`,
  },
  noAds: 'The brand has no right to advertise with the content.',
  buyout: (price: string, share: string) =>
    `The brand can buy the full rights of use to a piece of content (“buyout”) for ${price}. The creator receives ${share} of it, also when the brand’s plan includes the buyout.`,
  ugcRights: 'With the approval of a video the brand receives its full rights of use; the price is included.',
  exclusive: (category: string, days: string) =>
    `In the category “${category}” the creator does not advertise for competitors during the collaboration and for ${days}.`,
  notExclusive: 'None. The creator may work for other brands.',
  ending: [
    'After the confirmation neither side can leave alone.',
    `Either side can propose to end with a reason; the other answers within ${collaborations.endingAnswerHours} hours. No answer from the brand means yes, none from the creator means no.`,
    `Before the hand-over a creator may leave once in ${collaborations.leaveWithoutRecordMonths} months without an entry in the record.`,
    'If both sides disagree, each can open a dispute with reason and evidence; the staff of the platform decide, also about compensation.',
  ],
  endingHandOver: `If nothing has been handed over ${shipping.leaveWithoutFaultDays} days after the end of the preparation, the creator may leave without fault.`,
  causes: { draft: 'The clock stood while a draft was being looked at.' } as Record<ClockCause, string>,
  lengthened: (days: string, reason: string) => `Active window lengthened by ${days}, counted from the hand-over. Reason: ${reason}`,
  extension: (from: string, to: string, reason: string) => `Deadline moved from ${from} to ${to}. Reason: ${reason}`,
  changed: (names: string) => `Changed: ${names}.`,
  note: (note: string) => `Reason given: ${note}`,
  areas: {
    title: 'title',
    brief: 'brief',
    requirements: 'what must be in every post',
    product: 'product',
    cashMinor: 'cash',
    currency: 'currency',
    handOver: 'hand-over',
    shipCountries: 'countries of delivery',
    variants: 'variants',
    deliverables: 'deliverables',
    schedule: 'dates',
    ads: 'advertising licence',
    exclusivity: 'exclusivity',
    drafts: 'drafts before posting',
    event: 'event',
    ugc: 'video',
    selectionOptions: 'options of the selection',
  } as Readonly<Record<string, string>>,
  other: 'other terms',
  columns: ['What', 'Who', 'When', 'Terms'],
  acts: {
    applied: 'Accepted the terms with the application',
    offered: 'Accepted the offer',
    cash: (cash: string) => `Both agreed on ${cash} in cash`,
    confirmed: 'Confirmed the selection',
    replacement: 'Offered the place; confirmed by the creator’s yes',
    amended: 'Agreed to the changed terms',
  },
  both: 'brand and creator',
  keyed: 'the brand, by its software',
  versionShort: (version: number) => `Version ${version}`,
  electronic: 'Concluded electronically on Openfluence. The acceptance is recorded above and needs no signature.',
  exact: 'A character this typeface does not have is printed as ◊. The exact text is in the file terms.json attached to this document.',
  attached: 'The terms as data',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  file: (title: string) => `Contract ${title}.pdf`,
};

type Texts = typeof en;

const de: Texts = {
  title: 'Kooperationsvertrag',
  subject: 'Die bei der Bestätigung vereinbarten Bedingungen, mit Nachweis der Zustimmung',
  version: (version) => `Bedingungen, Version ${version}`,
  number: 'Vertragsnr.',
  concluded: 'Geschlossen am',
  fingerprint: 'SHA-256 der Bedingungen',
  between: 'Vertragsparteien',
  brand: 'Marke',
  creator: 'Creator',
  on: (handle, platform) => `@${handle} auf ${platform}`,
  nowOf: (organisation) => `Die Marke gehört inzwischen zu ${organisation}.`,
  nobody: 'jemand, dessen Konto es nicht mehr gibt',
  none: '–',
  sections: {
    deliverables: 'Was der Creator liefert',
    compensation: 'Was der Creator erhält',
    schedule: 'Termine',
    brief: 'Briefing',
    requirements: 'Was in jeden Beitrag gehört',
    rights: 'Rechte und Werbung',
    exclusivity: 'Exklusivität',
    ending: 'Ende und Kündigung',
    changes: 'Später vereinbart',
    acceptance: 'Nachweis der Zustimmung',
  },
  stories: (n) => many(n, 'Story', 'Storys'),
  posts: (n, kind) =>
    kind === 'post'
      ? many(n, 'Feed-Beitrag', 'Feed-Beiträge')
      : kind === 'reel'
        ? many(n, 'Reel', 'Reels')
        : many(n, 'Feed-Beitrag oder Reel', 'Feed-Beiträge oder Reels'),
  videos: (n, type) => (type === 'ugc' ? many(n, 'UGC-Video', 'UGC-Videos') : many(n, 'Video', 'Videos')),
  owed: 'Geschuldet',
  length: 'Länge',
  seconds: (n) => `${n} Sekunden (±${String(ugc.lengthToleranceSeconds).replace('.', ',')} s)`,
  ratio: 'Format',
  scenes: 'Szenen',
  wording: 'Wortlaut',
  hooks: 'Einstiege',
  revisions: `Die Marke kann einmal Änderungen verlangen; sie sind innerhalb von ${ugc.revisionHours} Stunden zu liefern. Ohne Antwort innerhalb von ${ugc.approvalBusinessDays} Werktagen gilt das Video als freigegeben.`,
  drafts: `Vor dem Veröffentlichen zeigt der Creator der Marke auf Openfluence einen Entwurf jedes Inhalts. Die Marke antwortet innerhalb von ${campaigns.draftAnswerBusinessDays} Werktagen; Schweigen gilt als Ja. Sie kann einmal Änderungen verlangen. Die Frist ruht solange, nach der Bitte um Änderungen höchstens ${drafts.revisionHours} Stunden.`,
  live: `Veröffentlichte Inhalte bleiben mindestens ${content.liveDays} Tage online, Storys die üblichen 24 Stunden.`,
  product: 'Produkt',
  retail: (value) => `Ladenpreis ${value}`,
  variant: 'Variante',
  handOver: {
    ship: 'Das Produkt wird dem Creator zugesandt und bleibt sein Eigentum.',
    voucher: 'Der Creator erhält einen Gutschein dafür.',
    access: 'Der Creator erhält einen Zugang dazu.',
    reimburse: 'Der Creator kauft das Produkt; der Preis wird gegen den Beleg erstattet.',
    attend: 'Der Creator erhält Eintritt zur Veranstaltung.',
    none: '',
  },
  handOverLabel: 'Übergabe',
  cash: 'Honorar',
  noCash: 'Kein Honorar',
  ownCash: 'mit diesem Creator einzeln vereinbart',
  payable: `Das Honorar wird fällig, wenn die Ergebnisse feststehen: ${billing.claimPayableDays} Tage nach dem Ende einer erfüllten Kooperation.`,
  zone: (zone) => `Alle Zeiten gelten für ${zone}.`,
  confirmed: 'Bestätigt',
  preparation: 'Vorbereitung bis',
  event: 'Veranstaltung',
  eventAddress: 'Die Adresse steht in der Kooperation auf Openfluence.',
  window: 'Zeitraum zum Veröffentlichen',
  windowVideo: 'Zeitraum zum Abgeben',
  perVideos: (n) => (n === 1 ? 'Für das Video' : `Für ${n} Videos`),
  days: (n) => many(n, 'Tag', 'Tage'),
  windowFrom: (days, from, to) => `${days}, vom ${from} bis ${to}`,
  windowAfter: (days, from) => `${days} ab dem Tag, an dem Produkt, Code oder Zugang beim Creator ist, nicht vor dem ${from}`,
  grace: `Inhalte, die bis zu ${collaborations.noShowDays} Tage nach der Frist kommen, zählen noch, als verspätet. Danach gilt nicht Geliefertes als nicht erfüllt.`,
  goal: 'Ziel',
  goals: { awareness: 'Bekanntheit', content: 'Inhalte', sales: 'Verkäufe' },
  audience: 'Zielgruppe',
  tone: 'Tonalität',
  task: 'Aufgabe',
  message: 'Botschaft',
  dos: 'Bitte',
  donts: 'Bitte nicht',
  inspiration: 'Inspiration',
  postingWishes: 'Wünsche zum Veröffentlichen',
  noBrief: 'Keine weiteren Wünsche.',
  hashtags: 'Hashtags',
  mentions: 'Erwähnungen',
  links: 'Links',
  disclosure: 'Kennzeichnung',
  disclosureText: (country) =>
    `Am Anfang, in den ersten ${content.disclosureWithinCharacters} Zeichen, als Werbung gekennzeichnet mit einem von: ${disclosureMarks(country).join(', ')} (${country}), oder mit der Kennzeichnung der Plattform.`,
  noDisclosure: 'Diese Bedingungen verlangen keine Kennzeichnung. Was das Gesetz verlangt, gilt trotzdem.',
  keeps: 'Der Creator behält alle Rechte an den Inhalten und räumt der Marke nur ein, was hier steht.',
  ads: {
    partnership_ads: (days) =>
      `Partnership Ads: Die Marke darf mit den Beiträgen des Creators ${days} Tage ab Veröffentlichung auf Instagram werben. Der Creator gibt den Anzeigencode heraus.`,
    spark_ads: (days) =>
      `Spark Ads: Die Marke darf mit den Videos des Creators ${days} Tage ab Veröffentlichung auf TikTok werben. Der Creator gibt den Anzeigencode heraus.`,
  },
  noAds: 'Die Marke hat kein Recht, mit den Inhalten zu werben.',
  buyout: (price, share) =>
    `Die Marke kann die vollen Nutzungsrechte an einem Inhalt für ${price} kaufen („Buyout“). Der Creator erhält davon ${share}, auch wenn der Buyout im Tarif der Marke enthalten ist.`,
  ugcRights: 'Mit der Freigabe eines Videos erhält die Marke dessen volle Nutzungsrechte; der Preis ist enthalten.',
  exclusive: (category, days) =>
    `In der Kategorie „${category}“ wirbt der Creator während der Kooperation und ${days} lang nicht für Wettbewerber.`,
  notExclusive: 'Keine. Der Creator darf für andere Marken arbeiten.',
  ending: [
    'Nach der Bestätigung kann keine Seite allein aussteigen.',
    `Jede Seite kann mit Begründung das Ende vorschlagen; die andere antwortet innerhalb von ${collaborations.endingAnswerHours} Stunden. Schweigt die Marke, gilt das als Ja; schweigt der Creator, als Nein.`,
    `Vor der Übergabe darf ein Creator einmal in ${collaborations.leaveWithoutRecordMonths} Monaten ohne Eintrag in seiner Bilanz aussteigen.`,
    'Sind sich beide nicht einig, kann jede Seite mit Begründung und Belegen einen Streitfall eröffnen; das Team der Plattform entscheidet, auch über die Vergütung.',
  ],
  endingHandOver: `Ist ${shipping.leaveWithoutFaultDays} Tage nach dem Ende der Vorbereitung nichts übergeben, darf der Creator ohne Verschulden aussteigen.`,
  causes: { draft: 'Die Uhr stand, während ein Entwurf geprüft wurde.' },
  lengthened: (days, reason) => `Zeitfenster um ${days} verlängert, gezählt ab der Übergabe. Grund: ${reason}`,
  extension: (from, to, reason) => `Frist verlegt vom ${from} auf den ${to}. Grund: ${reason}`,
  changed: (names) => `Geändert: ${names}.`,
  note: (note) => `Begründung: ${note}`,
  areas: {
    title: 'Titel',
    brief: 'Briefing',
    requirements: 'was in jeden Beitrag gehört',
    product: 'Produkt',
    cashMinor: 'Honorar',
    currency: 'Währung',
    handOver: 'Übergabe',
    shipCountries: 'Lieferländer',
    variants: 'Varianten',
    deliverables: 'geschuldete Inhalte',
    schedule: 'Termine',
    ads: 'Werbelizenz',
    exclusivity: 'Exklusivität',
    drafts: 'Entwürfe vor dem Veröffentlichen',
    event: 'Veranstaltung',
    ugc: 'Video',
    selectionOptions: 'Optionen der Auswahl',
  },
  other: 'weitere Bedingungen',
  columns: ['Was', 'Wer', 'Wann', 'Bedingungen'],
  acts: {
    applied: 'Bedingungen mit der Bewerbung akzeptiert',
    offered: 'Angebot angenommen',
    cash: (cash) => `Beide haben ${cash} Honorar vereinbart`,
    confirmed: 'Auswahl bestätigt',
    replacement: 'Platz angeboten; bestätigt durch das Ja des Creators',
    amended: 'Den geänderten Bedingungen zugestimmt',
  },
  both: 'Marke und Creator',
  keyed: 'die Marke, durch ihre Software',
  versionShort: (version) => `Version ${version}`,
  electronic: 'Elektronisch auf Openfluence geschlossen. Die Zustimmung ist oben festgehalten; eine Unterschrift ist nicht nötig.',
  exact:
    'Ein Zeichen, das diese Schrift nicht hat, steht als ◊ da. Den genauen Wortlaut enthält die Datei terms.json im Anhang dieses Dokuments.',
  attached: 'Die Bedingungen als Daten',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  file: (title) => `Vertrag ${title}.pdf`,
};

/** The words of the contract, without whose they are. */
export function contractTexts(locale: Locale): Texts {
  return locale === 'de' ? de : en;
}

/** Names of the terms an amendment changed, each once, in the order of the contract. */
export function areasOf(texts: Texts, fields: ContractRecord['amendments'][number]['fields']): string {
  const names = fields.map((field) => texts.areas[field.split('/')[1] ?? ''] ?? texts.other);
  return [...new Set(names)].join(', ');
}

/** Numbers of the buyout as the policy has them (RGT-1). */
export const BUYOUT = { price: rights.buyoutPrice, share: rights.creatorShareOfBuyout };
