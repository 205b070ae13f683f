import { describe, expect, it } from 'vitest';
import { POLICY } from '@app/rules';
import { TEXT_INDUSTRIES, textsFor, type TextField } from './campaign-texts.types.js';
import german from './de.js';
import english from './en.js';

describe('example sentences', () => {
  it.each([
    ['en', english],
    ['de', german],
  ] as const)(
    'CAM-2 offers one of each industry for every type in %s, tasks as clear as the checklist wants them',
    (_language, examples) => {
      for (const type of ['instagram', 'tiktok', 'ugc'] as const) {
        const all = textsFor(examples, type);
        const of = (wanted: TextField) => all.filter(({ field }) => field === wanted);
        for (const field of ['title', 'task', 'message', 'tone', 'audience', 'dos', 'donts', 'questions'] as const)
          expect(of(field).map(({ industry }) => industry)).toEqual(TEXT_INDUSTRIES);
        for (const { text } of of('task')) expect(text.length).toBeGreaterThanOrEqual(POLICY.campaigns.clearTaskCharacters);
        for (const { text } of of('title')) expect(text.length).toBeLessThanOrEqual(120);
        expect(of('scenes').every(({ text }) => text.split('\n').length >= 4)).toBe(true);
        expect([of('scenes').length, of('postingWishes').length]).toEqual(type === 'ugc' ? [8, 0] : [0, 8]);
        expect(of('hooks').length).toBe(type === 'ugc' ? 8 : 0);
      }
    },
  );
});
