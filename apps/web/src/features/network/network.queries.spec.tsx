import { expect, it } from 'vitest';
import { creatorsQuery } from './network.queries.js';

it('a slow search is drawn once, not endlessly: its list is put together by the same function at each rendering', () => {
  expect(creatorsQuery('brand', {}).select).toBe(creatorsQuery('brand', { 'rating[gte]': 4 }).select);
});
