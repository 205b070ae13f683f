import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The last line of every run. */
export function lastLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Counts tests and says so in the very last line, or writes the counts to the file `TEST_COUNTS` for `npm test` to add up. */
export default class LastLine implements Reporter {
  onInit(): void {
    const counts = this.counts;
    process.once('exit', (code) => {
      // a set-up that crashed has no failed test but is no success either
      if (code !== 0 && counts.failed === 0) counts.failed = 1;
      const file = process.env['TEST_COUNTS'];
      if (file) writeFileSync(file, JSON.stringify(counts));
      else console.log(lastLine(counts));
    });
  }

  private readonly counts: Counts = { passed: 0, failed: 0, skipped: 0 };

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) counts[test.result().state === 'pending' ? 'skipped' : (test.result().state as keyof Counts)] += 1;
      // a file that could not be loaded has no tests to fail
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) counts.failed += 1;
    }
    Object.assign(this.counts, counts);
  }
}
