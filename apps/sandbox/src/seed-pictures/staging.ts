import { fraction, pick } from '../simulators/seeded.js';
import { group, n, path, type Canvas } from './canvas.js';
import { mix, type Palette } from './colour.js';
import { HEROES, twig, type Colours } from './objects.js';

/** A thing that can stand in the middle of a picture. */
export type Hero = keyof typeof HEROES;
export const HERO_NAMES = Object.keys(HEROES) as [Hero, ...Hero[]];
/** What may stand beside it. */
export const SIDE_NAMES = ['jar', 'candle', 'tube', 'can', 'dropper'] as const satisfies readonly Hero[];

/** Puts a hero on the table, as large as `tall` and `wide` allow. */
export function stand(canvas: Canvas, seed: string, name: Hero, palette: Palette, x: number, y: number, tall: number, wide = 520): void {
  const hero = HEROES[name];
  if (!hero) return;
  const size = Math.min(tall / hero.height, wide / hero.width, 2);
  canvas.shadow(x, y, hero.width * size, 0.4);
  canvas.add(group(`translate(${n(x)},${n(y)}) scale(${n(size)})`, hero.draw(canvas, coloursOf(seed, palette))));
}

/** A vase with twigs. */
export function plant(canvas: Canvas, seed: string, palette: Palette, x: number, y: number, size: number, lean: number): void {
  const kind = pick(seed, 'plant', ['round', 'long'] as const);
  canvas.shadow(x, y, 120 * size, 0.3);
  const vase = canvas.round(mix(palette.second, palette.hero, 0.15), 0.4);
  const twigs = [-20, 4, 26].map((angle, index) =>
    group(`translate(0,-130) rotate(${angle + lean * 6}) scale(${1 - index * 0.12})`, twig(canvas, palette.leaf, kind)),
  );
  canvas.add(
    group(
      `translate(${n(x)},${n(y)}) scale(${n(size)})`,
      `${twigs.join('')}${path('M-26,-150 L26,-150 C24,-118 62,-96 62,-54 C62,-16 40,0 0,0 C-40,0 -62,-16 -62,-54 C-62,-96 -24,-118 -26,-150 Z', vase)}`,
    ),
  );
}

/** The same colours for the thing beside it. */
export function swapped(palette: Palette): Palette {
  return { ...palette, hero: palette.spark, second: palette.second, spark: palette.hero };
}

/** What is painted in which colour. */
export function coloursOf(seed: string, palette: Palette): Colours {
  const plain = fraction(seed, 'plain') < 0.3;
  return {
    body: plain ? palette.second : palette.hero,
    lid: plain ? palette.hero : palette.second,
    spark: palette.spark,
    leaf: palette.leaf,
  };
}
