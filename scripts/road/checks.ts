/** A check that came out wrong ends the demo with exit code 1. */
export class WrongCheck extends Error {}

/** Counts and prints checks; the first wrong one throws. */
export class Checks {
  count = 0;

  /** The step that the next checks belong to. */
  step(name: string): void {
    console.log(`\n${name}`);
  }

  that(what: string, good: boolean, detail?: unknown): void {
    this.count++;
    if (!good) throw new WrongCheck(`${what}${detail === undefined ? '' : `: ${JSON.stringify(detail)?.slice(0, 800)}`}`);
    console.log(`  ✓ ${what}`);
  }

  equal(what: string, actual: unknown, expected: unknown): void {
    const same = JSON.stringify(actual) === JSON.stringify(expected);
    this.that(`${what} (${short(actual)})`, same, { actual, expected });
  }

  /** The call must be refused with this status and code. */
  async refused(what: string, status: number, call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
    } catch (error) {
      const got = (error as { status?: number }).status;
      return this.that(`${what} is refused with ${status}`, got === status, { got, error: String(error) });
    }
    this.that(`${what} is refused with ${status}`, false, 'it was allowed');
  }
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
