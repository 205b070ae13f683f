import { expect, it } from 'vitest';
import { industryOf } from './examples.types.js';

it('CAM-2 begins with the industry of the topics', () => {
  expect(industryOf(['lifestyle', 'skincare'])).toBe('beauty');
  expect(industryOf(['humour'])).toBeNull();
});
