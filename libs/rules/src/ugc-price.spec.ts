import { describe, expect, it } from 'vitest';
import { ugcPrice } from './ugc-price.js';

describe('price of UGC', () => {
  it.each([
    [15, 1, 1, 7_900],
    [30, 1, 1, 11_900],
    [15, 3, 4, 94_800],
    [30, 10, 0, 0],
  ])('BIL-3 %i s, %i videos, %i creators: %i cents', (lengthSeconds, videos, creators, totalMinor) => {
    expect(ugcPrice({ lengthSeconds, videos, creators })).toMatchObject({ totalMinor, videosPerCreator: videos, currency: 'EUR' });
  });

  it('BIL-3 knows no price for other lengths', () => {
    expect(ugcPrice({ lengthSeconds: null, videos: 1, creators: 1 })).toBeNull();
    expect(ugcPrice({ lengthSeconds: 20, videos: 1, creators: 1 })).toBeNull();
  });
});
