/** A run of words that stayed, went or came. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Beyond this the table of a comparison grows too big for a screen that is typed into. */
const MOST_WORDS = 500;

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** The longest common words of two texts with what went and came between them; null when they are too long or have too little in common. */
export function wordDiff(before: string, after: string): Piece[] | null {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return null;
  const common = table(a, b);
  const shared = common[0]?.[0] ?? 0;
  if (shared * 3 < Math.max(a.length, b.length)) return null;
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i]!);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      add('gone', a[i]!);
      i += 1;
    } else {
      add('new', b[j]!);
      j += 1;
    }
  }
  return pieces;
}

/** Lengths of the longest common subsequences of all ends. */
function table(a: readonly string[], b: readonly string[]): number[][] {
  const rows = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      rows[i]![j] = a[i] === b[j] ? (rows[i + 1]![j + 1] ?? 0) + 1 : Math.max(rows[i + 1]![j] ?? 0, rows[i]![j + 1] ?? 0);
    }
  }
  return rows;
}

/** Items of a list that stayed, went and came, in the order they are read. */
export function listDiff(before: readonly string[], after: readonly string[]): Piece[] {
  return [
    ...after.filter((item) => before.includes(item)).map((text) => ({ kind: 'same' as const, text })),
    ...before.filter((item) => !after.includes(item)).map((text) => ({ kind: 'gone' as const, text })),
    ...after.filter((item) => !before.includes(item)).map((text) => ({ kind: 'new' as const, text })),
  ];
}
