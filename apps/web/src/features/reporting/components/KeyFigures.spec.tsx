import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import common from '../../../shared/i18n/en.js';
import { loadTexts } from '../../../shared/i18n/i18n.js';
import type { Figures, Rate, Sum } from '../reporting.types.js';
import reporting from '../i18n/en.js';
import { KeyFigures } from './KeyFigures.js';

beforeAll(() => loadTexts('reporting'));

const sum = (value: number | null, known: number, reason: string | null = null): Sum => ({ value, known, total: 4, reason });

function figures(changes: Partial<Figures> = {}): Figures {
  const missing = sum(null, 0, 'permission');
  return {
    contents: 4,
    byKind: { story: 4, post: 0, reel: 0, video: 0 },
    extra: 0,
    sums: {
      views: sum(12_345, 3),
      reach: missing,
      likes: missing,
      comments: missing,
      saves: missing,
      shares: missing,
      replies: missing,
      linkClicks: missing,
      profileVisits: missing,
      follows: missing,
    },
    engagements: sum(null, 0, 'not_yet_available'),
    engagementRateByReach: 0.0465,
    engagementRateByViews: null,
    engagementRateByFollowers: null,
    clickThroughRate: null,
    cost: { amountMinor: 91_080, currency: 'EUR' },
    retailValueUsed: false,
    cpmMinor: null,
    cpvMinor: null,
    cpeMinor: null,
    ...changes,
  };
}

/** Texts of the five cards, in order. */
function cards(rate: Rate, changes?: Partial<Figures>): string[] {
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(
    <MantineProvider>
      <KeyFigures figures={figures(changes)} rate={rate} onRate={() => undefined} />
    </MantineProvider>,
  );
  return [...(page.querySelector('section')?.children ?? [])].map((card) =>
    [card.textContent, ...[...card.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'))].join(' '),
  );
}

describe('the five numbers', () => {
  it('SYN-4 shows missing ones as a dash with the reason, never as 0', () => {
    const [, reach, engagements, , cost] = cards('reach');
    expect(reach).toMatch(/^Summed reach–/);
    expect(reach).toContain(common.missing.permission);
    expect(engagements).toMatch(/^Engagements–/);
    expect(engagements).toContain(common.missing.not_yet_available);
    expect(cost).toMatch(/^Cost per engagement–/);
    expect(cost).toContain(common.missing.not_yet_available);
  });

  it('REP-1 tells exactly how many contents a sum knows', () => {
    expect(cards('reach')[0]).toContain('12.3K');
    expect(cards('reach')[0]).toContain('12,345 · Known for 3 of 4 contents.');
  });

  it('REP-2 always names the variant of the engagement rate', () => {
    expect(cards('reach')[3]).toContain('4.7%');
    expect(cards('reach')[3]).toContain(reporting.rateText.reach);
    expect(cards('views', { engagementRateByViews: 0.1 })[3]).toContain(reporting.rateText.views);
  });

  it('rules.md 5 calls the reach of several contents summed', () => {
    expect(cards('reach', { sums: { ...figures().sums, reach: sum(9000, 4) } })[1]).toContain('Summed reach');
  });
});
