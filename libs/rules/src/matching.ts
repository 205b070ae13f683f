import { POLICY } from './policy.js';
import type { Interval } from './timeline.js';
import { extractLinks, extractMentions, fold, foldHandle, foldHashtag, extractHashtags, linkSatisfies } from './caption.js';

export type ContentKind = 'story' | 'post' | 'reel' | 'video';

/** Disclosure marks by country, `*` = every other one (rules.md 4). A mark with # is a whole hashtag, else a whole word. */
export const DISCLOSURE_MARKS: Readonly<Record<string, readonly string[]>> = {
  DE: ['Werbung', 'Anzeige', '#werbung', '#anzeige'],
  AT: ['Werbung', 'Anzeige', '#werbung', '#anzeige'],
  CH: ['Werbung', 'Anzeige', '#werbung', '#anzeige'],
  '*': ['#ad', '#sponsored'],
};

/** The marks of a country (ISO 3166 alpha-2, any case). */
export function disclosureMarks(country: string): readonly string[] {
  return DISCLOSURE_MARKS[country.toUpperCase()] ?? DISCLOSURE_MARKS['*'] ?? [];
}

/** Whether the caption has the hashtag as a whole tag: case-insensitive after NFKC, with or without # in `wanted`. */
export function hasHashtag(caption: string, wanted: string): boolean {
  const tag = foldHashtag(wanted);
  return tag !== null && extractHashtags(caption).includes(tag);
}

/** Whether the caption mentions the handle as a whole: `@acme` is not in `@acme.de`, a trailing dot does not count. */
export function hasMention(caption: string, wanted: string): boolean {
  return extractMentions(caption).includes(foldHandle(wanted));
}

/** Whether the caption has the link: same host and path, the query parameters of the brief present, others allowed. */
export function hasLink(caption: string, wanted: string): boolean {
  return extractLinks(caption).some((link) => linkSatisfies(link, wanted));
}

/** The first of the marks that stands in the first 125 characters, null when none does (rules.md 4). */
export function disclosure(
  caption: string,
  countryMarks: readonly string[],
  withinCharacters = POLICY.content.disclosureWithinCharacters,
): string | null {
  const characters = [...caption];
  let start = characters.slice(0, withinCharacters).join('');
  // A word cut by the limit must not pass for a shorter mark.
  if (WORD_CHARACTER.test(characters[withinCharacters] ?? '')) start = start.replace(/[\p{L}\p{M}\p{N}_]+$/u, '');
  const tags = extractHashtags(start);
  const words = fold(start).split(/[^\p{L}\p{M}\p{N}_]+/u);
  return countryMarks.find((mark) => (mark.startsWith('#') ? tags.includes(foldHashtag(mark) ?? '') : words.includes(fold(mark)))) ?? null;
}

const WORD_CHARACTER = /^[\p{L}\p{M}\p{N}_]/u;

export type RequirementKind = 'hashtag' | 'mention' | 'link' | 'disclosure' | 'draft';

/** What the platform does not hand out for this content; true = not finding it proves nothing. */
export type Unreadable = { readonly [K in RequirementKind]?: boolean };

export interface ContentFacts {
  readonly kind: ContentKind;
  /** Null = not handed out; a content without a caption has ''. */
  readonly caption: string | null;
  readonly takenAt: Date;
  readonly unreadable: Unreadable;
  /** What the platform hands out beside the caption, e.g. mentions known from a webhook; handles and tags with or without sign. */
  readonly known?: { readonly hashtags?: readonly string[]; readonly mentions?: readonly string[]; readonly links?: readonly string[] };
  /** The platform's own "paid partnership" label, null or absent where it cannot be read. */
  readonly platformLabel?: boolean | null;
}

export interface Requirements {
  readonly hashtags: readonly string[];
  readonly mentions: readonly string[];
  readonly links: readonly string[];
  /** Country whose marks count; null = no mark demanded. */
  readonly disclosureCountry: string | null;
  /** Left out: no draft is asked. Else when the draft of what the content could meet was approved (CAM-7); null = none was. */
  readonly draft?: { readonly approvedAt: Date | null };
}

export interface RequirementResult {
  readonly kind: RequirementKind;
  /** As the brief has it; for the disclosure the country, for a draft `approved`. */
  readonly wanted: string;
  readonly result: 'ok' | 'missing' | 'unreadable';
  readonly found?: string;
}

export interface Match {
  readonly requirements: readonly RequirementResult[];
  readonly time: 'in' | 'too_early' | 'too_late';
  /**
   * `matched`: in time, nothing missing and at least one hashtag, mention or link found (unreadable rest still to be confirmed);
   * `missing`: found one, but something is missing: repair or waive; `offer`: in time and nothing readable speaks for or against it, the
   * creator assigns it with one tap; `none`: everything else. Nothing is assigned by time alone, nor by a disclosure mark.
   */
  readonly verdict: 'matched' | 'missing' | 'offer' | 'none';
}

/** What cannot be read where (rules.md 4): all of a story, links of posts (may be in the bio), everything of a cut TikTok description. */
export function unreadableOf(platform: 'instagram' | 'tiktok', kind: ContentKind, captionCut = false): Unreadable {
  if (kind === 'story' || (platform === 'tiktok' && captionCut)) return { hashtag: true, mention: true, link: true, disclosure: true };
  return { link: true };
}

/** Compares one content with a brief and the collaboration's window (SYN-1, rules.md 4). */
export function matchContent(content: ContentFacts, wanted: Requirements, window: Interval): Match {
  const requirements = [
    ...wanted.hashtags.map((tag) => judge(content, 'hashtag', tag, findHashtag(content, tag))),
    ...wanted.mentions.map((handle) => judge(content, 'mention', handle, findMention(content, handle))),
    ...wanted.links.map((link) => judge(content, 'link', link, findLink(content, link))),
    ...(wanted.disclosureCountry === null
      ? []
      : [judge(content, 'disclosure', wanted.disclosureCountry, findDisclosure(content, wanted.disclosureCountry))]),
    ...(wanted.draft ? [judgeDraft(content, wanted.draft.approvedAt)] : []),
  ];
  const time = content.takenAt < window.from ? 'too_early' : content.takenAt >= window.to ? 'too_late' : 'in';
  return { requirements, time, verdict: time === 'in' ? verdictOf(requirements) : 'none' };
}

function verdictOf(requirements: readonly RequirementResult[]): Match['verdict'] {
  const belongs = requirements.some(({ kind, result }) => kind !== 'disclosure' && kind !== 'draft' && result === 'ok');
  const missing = requirements.filter(({ result }) => result === 'missing');
  if (belongs) return missing.length > 0 ? 'missing' : 'matched';
  // A draft says nothing about whether the content belongs here
  return missing.some(({ kind }) => kind !== 'draft') ? 'none' : 'offer';
}

/** Approved before the content was published; a yes afterwards does not help any more. */
function judgeDraft({ takenAt }: ContentFacts, approvedAt: Date | null): RequirementResult {
  const draft = { kind: 'draft' as const, wanted: 'approved' };
  return approvedAt !== null && approvedAt <= takenAt
    ? { ...draft, result: 'ok', found: approvedAt.toISOString() }
    : { ...draft, result: 'missing' };
}

function judge(content: ContentFacts, kind: RequirementKind, wanted: string, found: string | undefined): RequirementResult {
  if (found !== undefined) return { kind, wanted, result: 'ok', found };
  return { kind, wanted, result: content.caption === null || content.unreadable[kind] ? 'unreadable' : 'missing' };
}

function findHashtag({ caption, known }: ContentFacts, wanted: string): string | undefined {
  const tag = foldHashtag(wanted);
  const tags = [...extractHashtags(caption ?? ''), ...(known?.hashtags ?? []).map(foldHashtag)];
  return tag !== null && tags.includes(tag) ? `#${tag}` : undefined;
}

function findMention({ caption, known }: ContentFacts, wanted: string): string | undefined {
  const handle = foldHandle(wanted);
  const handles = [...extractMentions(caption ?? ''), ...(known?.mentions ?? []).map(foldHandle)];
  return handles.includes(handle) ? `@${handle}` : undefined;
}

function findLink({ caption, known }: ContentFacts, wanted: string): string | undefined {
  return [...extractLinks(caption ?? ''), ...(known?.links ?? [])].find((link) => linkSatisfies(link, wanted));
}

function findDisclosure({ caption, platformLabel }: ContentFacts, country: string): string | undefined {
  return disclosure(caption ?? '', disclosureMarks(country)) ?? (platformLabel ? 'platform-label' : undefined);
}
