import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./global.css', import.meta.url), 'utf8');

/** Our colour variables as they stand in one scheme. */
function variables(dark: boolean): Map<string, string> {
  const blocks = [/:root \{([^}]*)\}/.exec(css)?.[1] ?? ''];
  if (dark) blocks.push(/:root\[data-mantine-color-scheme='dark'\] \{([^}]*)\}/.exec(css)?.[1] ?? '');
  return new Map(
    blocks.flatMap((block) => [...block.matchAll(/(--of-[\w-]+): (.*?);/g)].map(([, name, value]) => [name ?? '', value ?? ''] as const)),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([false, true])('colours, dark: %s', (dark) => {
  const all = variables(dark);
  const color = (name: string): string => {
    const value = all.get(`--of-${name}`) ?? '';
    const alias = /^var\(--of-(.*)\)$/.exec(value)?.[1];
    return alias ? color(alias) : value;
  };
  const grounds = ['canvas', 'surface', 'subtle', 'rail'];

  it.each([...all.keys()].filter((name) => /^--of-tone-[a-z]+$/.test(name)))('WCAG AA: %s is readable on its tint', (name) => {
    const tone = name.replace('--of-', '');
    expect(contrast(color(tone), color(`${tone}-tint`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['text', 'dimmed', 'accent-ink', 'nav', 'hint'])('WCAG AA: %s is readable on every ground', (ink) => {
    for (const ground of grounds) expect(contrast(color(ink), color(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });

  it('WCAG 1.4.11: edges of controls and the accent stand out', () => {
    for (const ground of ['canvas', 'surface']) {
      expect(contrast(color('control'), color(ground)), ground).toBeGreaterThanOrEqual(3);
      expect(contrast(color('accent'), color(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });
});
