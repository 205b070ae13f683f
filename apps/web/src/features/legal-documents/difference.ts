export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What has changed between two texts, paragraph by paragraph, in reading order. */
export function difference(before: string, after: string): Piece[] {
  const [old, fresh] = [paragraphs(before), paragraphs(after)];
  // lengths of the longest common rest from each pair of paragraphs on
  const common = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      common[i]![j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [left, right] = [old[i], fresh[j]];
    if (left !== undefined && left === right) {
      pieces.push({ kind: 'same', text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: left });
      i++;
    } else if (right !== undefined) {
      pieces.push({ kind: 'added', text: right });
      j++;
    }
  }
  return pieces;
}

/** Neighbours of one kind as one text, so that a list is one list. */
export function together(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += `\n\n${text}`;
    else joined.push({ kind, text });
  }
  return joined;
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
