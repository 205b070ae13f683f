import { engagements, valueOf, type Metric } from '@app/rules';
import type { CurvePoint } from '../../shared/charts/curve.js';
import type { ContentKind } from '../../shared/ui/ContentKind.js';
import { IconAlert, IconCheckCircle, IconClock, IconFlag, IconPlus, IconTrash, type Icon } from '../../shared/ui/icons.js';
import { missingReason } from '../../shared/ui/KnownNumber.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { ContentState, Deliverable, Requirement, Snapshot } from './content-sync.types.js';

/** Looks of the states; their words are `state.*` of the namespace. */
export const STATE_LOOKS: Readonly<Record<ContentState, { tone: Tone; icon: Icon }>> = {
  matched: { tone: 'green', icon: IconCheckCircle },
  incomplete: { tone: 'amber', icon: IconAlert },
  too_early: { tone: 'yellow', icon: IconClock },
  extra: { tone: 'indigo', icon: IconPlus },
  waived: { tone: 'teal', icon: IconFlag },
  removed: { tone: 'red', icon: IconTrash },
  offered: { tone: 'gray', icon: IconClock },
};

/** How one requirement stands: what cannot be read counts as kept once the creator confirmed it (SYN-2). */
export type MarkStatus = 'ok' | 'missing' | 'unreadable' | 'confirmed';

export function markStatus({ result, confirmedAt }: Pick<Requirement, 'result' | 'confirmedAt'>): MarkStatus {
  return result === 'unreadable' && confirmedAt !== null ? 'confirmed' : result;
}

/** A requirement as the brief has it: `#glow`, `@brand`, the address, the country of the disclosure. */
export function wantedText({ kind, wanted }: Pick<Requirement, 'kind' | 'wanted'>, language: string): string {
  switch (kind) {
    case 'hashtag':
      return `#${wanted.replace(/^#/, '')}`;
    case 'mention':
      return `@${wanted.replace(/^@/, '')}`;
    case 'link':
      return wanted.replace(/^https?:\/\//, '');
    case 'disclosure':
      return regionName(wanted, language);
    // Its name says all: approved before it was posted
    case 'draft':
      return '';
  }
}

/** `DE` → `Germany`; a word that is no country stays as it is. */
function regionName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Figures in the order they are read in; their words are `metric.*` of the namespace. */
export const METRICS = [
  'views',
  'reach',
  'engagements',
  'likes',
  'comments',
  'saves',
  'shares',
  'replies',
  'linkClicks',
  'profileVisits',
  'follows',
] as const;
export type MetricKey = (typeof METRICS)[number];

/** One figure of a snapshot; engagements by the formula of rules.md 5. */
export function figureOf(snapshot: Pick<Snapshot, 'values' | 'missing'>, kind: ContentKind, key: MetricKey): Metric {
  const read = (name: string): Metric => {
    const value = snapshot.values[name];
    return value === undefined ? { missing: missingReason(snapshot.missing[name]) } : { value };
  };
  if (key !== 'engagements') return read(key);
  return engagements(
    { likes: read('likes'), comments: read('comments'), saves: read('saves'), shares: read('shares'), replies: read('replies') },
    kind,
  );
}

/** What the platform gives for this kind of content, and what it never does. */
export function shownMetrics(snapshot: Snapshot, kind: ContentKind): { given: MetricKey[]; never: MetricKey[] } {
  const never = METRICS.filter((key) => {
    const figure = figureOf(snapshot, kind, key);
    return 'missing' in figure && figure.missing === 'not_supported';
  });
  return { given: METRICS.filter((key) => !never.includes(key)), never };
}

/** Snapshots as a curve of one figure, oldest first; a missing value is a gap. */
export function snapshotCurve(snapshots: readonly Snapshot[], kind: ContentKind, key: MetricKey): CurvePoint[] {
  return snapshots
    .map((snapshot) => ({ at: Date.parse(snapshot.takenAt), values: { [key]: valueOf(figureOf(snapshot, kind, key)) } }))
    .toSorted((a, b) => a.at - b.at);
}

/** May a content of this kind fulfil the deliverable (rules.md 4)? */
export function fits(kind: ContentKind, deliverable: Pick<Deliverable, 'kind'>): boolean {
  return deliverable.kind === 'post_or_reel' ? kind === 'post' || kind === 'reel' : deliverable.kind === kind;
}

/** Adds a word to a list of the address or takes it out: `a,b`; undefined when nothing is left. */
export function toggled(list: string | undefined, word: string): string | undefined {
  const words = wordsOf(list);
  const next = words.includes(word) ? words.filter((each) => each !== word) : [...words, word];
  return next.length === 0 ? undefined : next.join(',');
}

export function wordsOf(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(',').filter((word) => word !== '');
}

/** Only words the server knows: an address somebody wrote by hand must not end in a refusal. */
export function knownWords(list: string | undefined, known: readonly string[]): string | undefined {
  const words = wordsOf(list).filter((word) => known.includes(word));
  return words.length === 0 ? undefined : words.join(',');
}
