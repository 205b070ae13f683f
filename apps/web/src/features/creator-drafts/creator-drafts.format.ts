import type { Draft, DraftCriteria, Drafts } from '../../shared/draft/draft.types.js';

/** A piece that needs a draft, with its draft as far as there is one. */
export interface Piece {
  deliverable: Draft['deliverable'];
  draft: Draft | null;
}

/** All pieces with drafts or in need of one; those that need the creator first, then those that wait, then what is done. */
export function piecesOf({ items, missing }: Pick<Drafts, 'items' | 'missing'>): Piece[] {
  const pieces = [
    ...items.map((draft) => ({ deliverable: draft.deliverable, draft })),
    ...missing.map((deliverable) => ({ deliverable, draft: null })),
  ];
  return pieces.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ draft }: Piece): number {
  if (draft === null || draft.state === 'withdrawn') return 1;
  return { changes_requested: 0, approved: 2, submitted: 3, closed: 4 }[draft.state];
}

export type Misfit = 'type' | 'picture-size' | 'video-size' | 'many';

/** Files that can be sent, and why others cannot; `room`: how many may still come. */
export function sorted<F extends { name: string; size: number }>(
  files: readonly F[],
  room: number,
  typeOf: (file: F) => string,
  criteria: DraftCriteria,
): { fit: F[]; misfits: { name: string; why: Misfit }[] } {
  const fit: F[] = [];
  const misfits: { name: string; why: Misfit }[] = [];
  for (const file of files) {
    const why = misfitOf(file.size, typeOf(file), criteria) ?? (fit.length >= room ? 'many' : null);
    if (why === null) fit.push(file);
    else misfits.push({ name: file.name, why });
  }
  return { fit, misfits };
}

function misfitOf(bytes: number, type: string, criteria: DraftCriteria): Misfit | null {
  if (criteria.pictureTypes.includes(type)) return bytes > criteria.pictureMaxBytes ? 'picture-size' : null;
  if (criteria.videoTypes.includes(type)) return bytes > criteria.videoMaxBytes ? 'video-size' : null;
  return 'type';
}

const FAULTS = ['unreadable', 'truncated', 'too-large', 'too-many-pixels', 'length'] as const;
export type FileFault = (typeof FAULTS)[number] | 'other';

/** Which of the sent files were refused, and why: by their place in what was sent. */
export function refusedFiles(errors: readonly { pointer: string; code: string }[]): Map<number, FileFault> {
  const refused = new Map<number, FileFault>();
  for (const { pointer, code } of errors) {
    const place = /^\/uploadIds\/(\d+)$/.exec(pointer)?.[1];
    if (place !== undefined) refused.set(Number(place), FAULTS.find((fault) => fault === code) ?? 'other');
  }
  return refused;
}

/** What was written and not sent; kept in the browser. */
export interface Written {
  caption: string;
  note: string;
}

/** Reads what was kept; anything else is nothing. */
export function writtenFrom(stored: string | null): Written | null {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    if (typeof value !== 'object' || value === null || !('caption' in value) || !('note' in value)) return null;
    const { caption, note } = value;
    return typeof caption === 'string' && typeof note === 'string' ? { caption, note } : null;
  } catch {
    return null;
  }
}

/** The list with this draft as it is now, before the server is asked again. */
export function withDraft(drafts: Drafts, draft: Draft): Drafts {
  const known = drafts.items.some(({ id }) => id === draft.id);
  return {
    ...drafts,
    items: known ? drafts.items.map((each) => (each.id === draft.id ? draft : each)) : [...drafts.items, draft],
    missing: drafts.missing.filter(({ id }) => id !== draft.deliverable.id),
  };
}
