import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARRIERS, carrierOf, trackingLink } from './carriers.js';

describe('SHP-3 tracking links', () => {
  it.each([
    ['dhl', 'DHL', '00340434161094042557', 'piececode=00340434161094042557'],
    ['DPD ', 'DPD', '01234567890123', '/parcel/01234567890123'],
    ['G.L.S.', 'GLS', 'ZX81', 'match=ZX81'],
    ['myHermes', 'Hermes', 'H1', '#H1'],
    ['u p s', 'UPS', '1Z 999 AA1', 'tracknum=1Z999AA1'],
    ['FedEx Express', 'FedEx', '7489', 'trknbr=7489'],
    ['österreichische post', 'Österreichische Post', 'RR1AT', 'snr=RR1AT'],
    ['Schweizerische Post', 'Swiss Post', '99.00', 'search/99.00'],
  ])('SHP-3 knows %s as %s', (spelling, name, number, part) => {
    expect(carrierOf(spelling)?.name).toBe(name);
    expect(trackingLink(spelling, number)).toContain(part);
  });

  it('SHP-3 makes no link for others, or without a number', () => {
    expect(trackingLink('Brieftaube', '1')).toBeNull();
    expect(trackingLink('DHL', null)).toBeNull();
    expect(trackingLink(null, '1')).toBeNull();
  });

  it('SHP-3 a hostile number never leaves its place in the address', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CARRIERS),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
        ({ name, trackingPage }, number) => {
          const link = trackingLink(name, number);
          const page = new URL(trackingPage);
          const url = new URL(link!);
          expect([url.protocol, url.host]).toEqual(['https:', page.host]);
          expect(url.pathname.split('/').length).toBe(page.pathname.split('/').length);
        },
      ),
    );
  });
});
