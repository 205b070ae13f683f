import { matchContent, unreadableOf, type ContentKind, type RequirementResult, type Requirements } from '@app/rules';
import { IconAlert, IconCheckCircle, IconClock, IconCross, IconUndo, type Icon } from '../ui/icons.js';
import type { Tone } from '../ui/tone.js';
import type { DeliverableKind, Draft, DraftComment, DraftFile, DraftRound, DraftState } from './draft.types.js';

/** Looks of the states; their words are each side's own. */
export const DRAFT_LOOKS: Readonly<Record<DraftState, { tone: Tone; icon: Icon }>> = {
  submitted: { tone: 'blue', icon: IconClock },
  changes_requested: { tone: 'amber', icon: IconAlert },
  approved: { tone: 'green', icon: IconCheckCircle },
  closed: { tone: 'gray', icon: IconCross },
  withdrawn: { tone: 'gray', icon: IconUndo },
};

/** `7.4` → `0:07`, `671` → `11:11`: a moment of a video as players write it. */
export function timecode(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** The submission that counts now; a draft always has one. */
export function latestRound(draft: Pick<Draft, 'rounds'>): DraftRound {
  const last = draft.rounds.at(-1);
  if (last === undefined) throw new Error('a draft has at least one round');
  return last;
}

/** Comments in the order of the files, within a video by time; what is about the whole file comes first. */
export function inOrder<T extends DraftComment>(comments: readonly T[], files: readonly Pick<DraftFile, 'id'>[]): T[] {
  const place = new Map(files.map(({ id }, index) => [id, index]));
  return comments.toSorted(
    (a, b) => (place.get(a.fileId) ?? Infinity) - (place.get(b.fileId) ?? Infinity) || (a.seconds ?? -1) - (b.seconds ?? -1),
  );
}

const SHOWN_AS: Readonly<Record<DeliverableKind, ContentKind>> = {
  story: 'story',
  post: 'post',
  reel: 'reel',
  post_or_reel: 'post',
  video: 'video',
};

/** Always: before the post there is no time to check. */
const ANY_TIME = { from: new Date(0), to: new Date(8.64e15) };

/**
 * How the caption of a draft stands towards the brief, by the rules that later check the post (SYN-2). `unreadable`: not in the caption,
 * but it may be in the picture or in the profile.
 */
export function captionMarks(caption: string, wanted: Requirements, kind: DeliverableKind): CaptionMark[] {
  const content = SHOWN_AS[kind];
  const facts = { kind: content, caption, takenAt: ANY_TIME.from, unreadable: unreadableOf('instagram', content) };
  return matchContent(facts, wanted, ANY_TIME).requirements.filter(isOfCaption);
}

/** A requirement that a caption can keep; that a draft was approved is not one. */
export type CaptionMark = RequirementResult & { kind: 'hashtag' | 'mention' | 'link' | 'disclosure' };

function isOfCaption(mark: RequirementResult): mark is CaptionMark {
  return mark.kind !== 'draft';
}

/** A requirement as the brief has it: `#glow`, `@brand`, the address without its scheme; the country for a disclosure. */
export function wantedText({ kind, wanted }: Pick<CaptionMark, 'kind' | 'wanted'>): string {
  if (kind === 'hashtag') return `#${wanted.replace(/^#/, '')}`;
  if (kind === 'mention') return `@${wanted.replace(/^@/, '')}`;
  return kind === 'link' ? wanted.replace(/^https?:\/\//, '') : wanted;
}
