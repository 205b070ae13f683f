import { describe, expect, it } from 'vitest';
import { tidyLink } from './components/tidy-link.js';
import { fromLocalTime, toLocalTime } from '../../shared/clock/zoned-time.js';

describe('launch date', () => {
  it('CAM-6 reads the clock of the campaign’s zone, not the reader’s', () => {
    expect(fromLocalTime('2026-03-25T09:00', 'Europe/Berlin')).toBe('2026-03-25T08:00:00.000Z');
    expect(fromLocalTime('2026-07-01T09:00', 'Europe/Berlin')).toBe('2026-07-01T07:00:00.000Z');
    expect(fromLocalTime('2026-07-01T09:00', 'America/Los_Angeles')).toBe('2026-07-01T16:00:00.000Z');
    expect(toLocalTime('2026-07-01T07:00:00Z', 'Europe/Berlin')).toBe('2026-07-01T09:00');
  });

  it('CAM-6 copes with hours that are skipped or come twice', () => {
    expect(fromLocalTime('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(fromLocalTime('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(fromLocalTime('2026-03-29T03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
  });

  it.each(['', 'tomorrow', '2026-13-01T00:00'])('CAM-6 %j is no date', (text) => {
    expect(fromLocalTime(text, 'Europe/Berlin')).toBeNull();
  });
});

describe('links', () => {
  it('CAM-5 completes addresses and leaves everything else alone', () => {
    expect(tidyLink(' acme.de/serum ')).toBe('https://acme.de/serum');
    expect(tidyLink('http://acme.de')).toBe('http://acme.de');
    expect(tidyLink('acme')).toBe('acme');
    expect(tidyLink('  ')).toBe('');
  });
});
