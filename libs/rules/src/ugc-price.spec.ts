import { describe, expect, it } from 'vitest';
import { paysMoney, ugcPay, ugcPrice } from './ugc-price.js';

describe('price of UGC', () => {
  it.each([
    [15, 1, 1, 7_900],
    [30, 1, 1, 11_900],
    [15, 3, 4, 94_800],
    [30, 10, 0, 0],
  ])('BIL-3 %i s, %i videos, %i creators: %i cents', (lengthSeconds, videos, creators, totalMinor) => {
    expect(ugcPrice({ lengthSeconds, videos, creators })).toMatchObject({ totalMinor, videosPerCreator: videos, currency: 'EUR' });
  });

  it('BIL-3 the creator gets a share of each video; the offer of a UGC campaign pays money whatever its cash', () => {
    expect(ugcPay({ type: 'ugc', ugc: { lengthSeconds: 15, videos: 1 } })).toEqual({ videos: 1, amountMinor: 5_000, currency: 'EUR' });
    expect(ugcPay({ type: 'ugc', ugc: { lengthSeconds: 30, videos: 3 } })?.amountMinor).toBe(22_500);
    expect(ugcPay({ type: 'instagram', ugc: null })).toBeNull();
    const pays = (['ugc', 'instagram', 'tiktok'] as const).map((type) => paysMoney({ type, cashMinor: 0 }));
    expect([...pays, paysMoney({ type: 'tiktok', cashMinor: 1 })]).toEqual([true, false, false, true]);
  });

  it('BIL-3 knows no price for other lengths', () => {
    expect(ugcPrice({ lengthSeconds: null, videos: 1, creators: 1 })).toBeNull();
    expect(ugcPrice({ lengthSeconds: 20, videos: 1, creators: 1 })).toBeNull();
  });
});
