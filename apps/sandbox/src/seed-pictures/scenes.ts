import { fraction, pick } from '../simulators/seeded.js';
import { Canvas } from './canvas.js';
import { PALETTES } from './colour.js';
import { flat } from './flat-lay.js';
import { leafShadow, podium, room, vignette, windowLight } from './room.js';
import { floating, view } from './sky.js';
import { HERO_NAMES, plant, stand } from './staging.js';
import { arch, pair, table } from './still-lifes.js';

/** One product, well lit, as a shop would show it. A seed that begins with a thing's name (`dropper-…`) shows that thing. */
export function productScene(seed: string, height: number): Canvas {
  const canvas = new Canvas(height);
  const palette = pick(seed, 'palette', PALETTES);
  const hero = HERO_NAMES.find((name) => seed.startsWith(`${name}-`)) ?? pick(seed, 'hero', HERO_NAMES);
  const floor = height * 0.74;
  room(canvas, palette, floor);
  windowLight(canvas, seed, 0.2);
  const side = fraction(seed, 'side') < 0.5 ? 1 : -1;
  plant(canvas, seed, palette, 500 + side * 330, floor + height * 0.05, height * 0.0012, side);
  const top = podium(canvas, palette, 500, floor + height * 0.09, 270, 70);
  stand(canvas, seed, hero, palette, 500, top, Math.min(height * 0.56, 760), 400);
  leafShadow(canvas, seed);
  vignette(canvas);
  return canvas;
}

/** Something a creator would post: one of several kinds of picture. */
export function postScene(seed: string, height: number): Canvas {
  const scene = pick(seed, 'scene', ['arch', 'arch', 'table', 'table', 'pair', 'flat', 'sky', 'view'] as const);
  const palette = pick(seed, 'palette', PALETTES);
  const canvas = new Canvas(height);
  if (scene === 'arch') arch(canvas, seed, palette);
  else if (scene === 'table') table(canvas, seed, palette);
  else if (scene === 'pair') pair(canvas, seed, palette);
  else if (scene === 'flat') flat(canvas, seed, palette);
  else if (scene === 'sky') floating(canvas, seed, palette);
  else view(canvas, seed, palette);
  vignette(canvas);
  return canvas;
}
