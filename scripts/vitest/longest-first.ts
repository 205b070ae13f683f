import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes a minute or more; begun last, each would keep one worker busy after the others have nothing left. */
const LONG = ['fuzz.spec.ts', 'access-matrix.spec.ts', 'time-machine.spec.ts', 'narrow.e2e.ts', 'account.e2e.ts'];

/** The order of a first run, which knows no durations yet and would begin with the largest files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((name) => moduleId.endsWith(`/${name}`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
