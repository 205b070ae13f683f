/** One figure of a benchmark: the product's value beside the reference's, and whether the goal of quality.md is met. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  reference: number;
  /** value / reference. */
  ratio: number;
  /** Null: shown for information. */
  goal: string | null;
  met: boolean | null;
}

export interface BenchOptions {
  /** Progress, beside the figures. */
  say: (text: string) => void;
  /** Folder for a CPU profile of the product (`--profile`), or null. */
  profile: string | null;
  /** Creators of the network (`--creators`), or null for what the goal is about. */
  creators: number | null;
  /** Rejects on Ctrl-C and its kin: a benchmark then stops what it started. */
  interrupted: Promise<never>;
}

const places = (value: number): number => Number(value.toPrecision(4));

/** A row whose ratio must be at least `goal`. */
export function atLeast(goal: number | null, name: string, unit: string, value: number, reference: number, ratio = value / reference): Row {
  const met = goal === null ? null : ratio >= goal;
  return {
    name,
    value: places(value),
    unit,
    reference: places(reference),
    ratio: places(ratio),
    goal: goal === null ? null : `>= ${goal}`,
    met,
  };
}

/** A row whose ratio must be at most `goal`. */
export function atMost(goal: number | null, name: string, unit: string, value: number, reference: number, ratio = value / reference): Row {
  const row = atLeast(null, name, unit, value, reference, ratio);
  return goal === null ? row : { ...row, goal: `<= ${goal}`, met: ratio <= goal };
}

/** One JSON object a row, or aligned columns for people. */
export function print(rows: readonly Row[], json: boolean): void {
  if (json) {
    for (const row of rows) console.log(JSON.stringify(row));
    return;
  }
  const cells = [
    ['', 'product', 'reference', 'ratio', 'goal', ''],
    ...rows.map((row) => [
      `${row.name} (${row.unit})`,
      String(row.value),
      String(row.reference),
      row.ratio.toFixed(2),
      row.goal ?? '',
      row.met === null ? '' : row.met ? 'met' : 'MISSED',
    ]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  for (const line of cells) console.log(line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
