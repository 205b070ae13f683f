import { expect, it } from 'vitest';
import { dayOf, dueOf } from './relationships.format.js';

it('GRP-4 a task is late the day after its own, by the reader’s calendar', () => {
  const evening = new Date(2031, 0, 9, 23, 59).getTime();
  expect(dayOf(evening)).toBe('2031-01-09');
  expect(dueOf('2031-01-09', dayOf(evening))).toBe('today');
  expect(dueOf('2031-01-09', dayOf(evening + 120_000))).toBe('late');
  expect(dueOf('2031-02-01', dayOf(evening))).toBe('later');
});
