import type { OwedPiece, OwnContent } from './creator-content-sync.types.js';

/** A line of the checklist: what is owed, and the content that fulfils it. */
export interface ChecklistLine {
  piece: OwedPiece;
  /** Which one of its kind, from 1; null when it is the only one. */
  number: number | null;
  content: OwnContent | null;
}

const KIND_ORDER = ['post_or_reel', 'post', 'reel', 'video', 'story'] as const;

/** What is owed with what fulfils it; done ones first within a kind, so that the list fills from the top. */
export function checklist(pieces: readonly OwedPiece[], contents: readonly OwnContent[]): ChecklistLine[] {
  const byId = new Map(contents.map((content) => [content.id, content]));
  const sorted = pieces.toSorted(
    (a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || Number(a.state === 'owed') - Number(b.state === 'owed'),
  );
  const seen = new Map<string, number>();
  return sorted.map((piece) => {
    const number = (seen.get(piece.kind) ?? 0) + 1;
    seen.set(piece.kind, number);
    const several = pieces.filter(({ kind }) => kind === piece.kind).length > 1;
    return { piece, number: several ? number : null, content: (piece.contentId && byId.get(piece.contentId)) || null };
  });
}

/**
 * Found contents that still need the creator, the most promising first: one tap, then something to correct, then too early ones.
 * Those of a kind that is not owed any more are `unneeded`.
 */
export function foundContents(
  contents: readonly OwnContent[],
  pieces: readonly OwedPiece[],
): { waiting: OwnContent[]; unneeded: OwnContent[] } {
  const found = contents
    .filter(({ state }) => state === 'offered' || state === 'incomplete' || state === 'too_early' || state === 'removed')
    .toSorted((a, b) => rank(a) - rank(b) || Date.parse(b.publishedAt) - Date.parse(a.publishedAt));
  const needed = (content: OwnContent): boolean => content.state === 'removed' || pieces.some((piece) => takes(piece, content));
  return { waiting: found.filter(needed), unneeded: found.filter((content) => !needed(content)) };
}

function takes(piece: OwedPiece, { kind }: OwnContent): boolean {
  return piece.state === 'owed' && (piece.kind === kind || (piece.kind === 'post_or_reel' && (kind === 'post' || kind === 'reel')));
}

function rank({ state, obstacle }: OwnContent): number {
  if (state === 'removed') return 0;
  if (state === 'offered') return 1;
  if (state === 'too_early') return 4;
  return obstacle === 'unconfirmed' ? 2 : 3;
}

/** Beyond what is owed: measured, but not needed. */
export function extras(contents: readonly OwnContent[]): OwnContent[] {
  return contents.filter(({ extra, state }) => extra || state === 'extra');
}
