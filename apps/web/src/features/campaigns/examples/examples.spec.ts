import { describe, expect, it } from 'vitest';
import { LIMITS } from '../wizard/rules.js';
import german from './de.js';
import english from './en.js';
import { examplesFor, INDUSTRIES, industryOf } from './examples.types.js';

describe('example sentences', () => {
  it.each([
    ['en', english],
    ['de', german],
  ] as const)(
    'CAM-2 offers one of each industry for every type in %s, tasks as clear as the checklist wants them',
    (_language, examples) => {
      for (const type of ['instagram', 'tiktok', 'ugc'] as const) {
        for (const field of ['title', 'task', 'message', 'tone', 'audience', 'dos', 'donts', 'questions'] as const) {
          expect(examplesFor(examples, type, field).map(({ industry }) => industry)).toEqual(INDUSTRIES);
        }
        for (const { text } of examplesFor(examples, type, 'task')) expect(text.length).toBeGreaterThanOrEqual(LIMITS.clearTaskCharacters);
        for (const { text } of examplesFor(examples, type, 'title')) expect(text.length).toBeLessThanOrEqual(120);
      }
      expect(examplesFor(examples, 'ugc', 'scenes').every(({ text }) => text.split('\n').length >= 4)).toBe(true);
      expect(examplesFor(examples, 'ugc', 'postingWishes')).toEqual([]);
      expect(examplesFor(examples, 'tiktok', 'hooks')).toEqual([]);
    },
  );

  it('CAM-2 begins with the industry of the topics', () => {
    expect(industryOf(['lifestyle', 'skincare'])).toBe('beauty');
    expect(industryOf(['humour'])).toBeNull();
  });
});
