import { describe, expect, it } from 'vitest';
import { rowWindow } from './windowed-rows.js';

describe('rowWindow', () => {
  it('draws what is on the screen and a little more', () => {
    expect(rowWindow(200, 800, 56, 1000, 8)).toEqual({ first: 0, last: 19 });
    expect(rowWindow(-5600, 800, 56, 1000, 8)).toEqual({ first: 92, last: 123 });
  });

  it('stays inside the list', () => {
    expect(rowWindow(-999_999, 800, 56, 10)).toEqual({ first: 10, last: 10 });
    expect(rowWindow(5000, 800, 56, 10)).toEqual({ first: 0, last: 0 });
    expect(rowWindow(0, 800, 56, 0)).toEqual({ first: 0, last: 0 });
  });
});
