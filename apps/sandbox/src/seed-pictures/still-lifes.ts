import { between, fraction, pick } from '../simulators/seeded.js';
import { ellipse, group, n, path, rect, type Canvas } from './canvas.js';
import { darker, lighter, mix, type Palette } from './colour.js';
import { citrus, pebble } from './objects.js';
import { leafShadow, podium, room, windowLight } from './room.js';
import { HERO_NAMES, plant, SIDE_NAMES, stand, swapped } from './staging.js';

/** A niche in the wall, the product on two steps before it. */
export function arch(canvas: Canvas, seed: string, palette: Palette): void {
  const { height } = canvas;
  const floor = height * 0.72;
  room(canvas, palette, floor);
  const width = between(seed, 'arch', 500, 640);
  const top = floor - between(seed, 'arch-height', 0.44, 0.52) * height;
  const niche = canvas.linear(
    [
      [0, darker(palette.wall[1], 0.2)],
      [0.45, mix(palette.wall[1], palette.hero, 0.22)],
      [1, mix(palette.wall[0], palette.hero, 0.1)],
    ],
    { x: 1, y: 0.4 },
  );
  const [left, right] = [500 - width / 2, 500 + width / 2];
  canvas.add(
    path(
      `M${n(left)},${n(floor)} L${n(left)},${n(top + width / 2)} A${n(width / 2)},${n(width / 2)} 0 0 1 ${n(right)},${n(top + width / 2)} L${n(right)},${n(floor)} Z`,
      niche,
    ),
  );
  if (fraction(seed, 'sun') < 0.5)
    canvas.add(ellipse(500 + width * 0.16, top + width * 0.48, width * 0.2, width * 0.2, mix(palette.spark, palette.wall[0], 0.25)));
  windowLight(canvas, seed, 0.22);
  const step = podium(canvas, palette, 500, floor + height * 0.065, width * 0.56, 60);
  const second = podium(canvas, palette, 500, step, width * 0.4, 84);
  const mirrored = fraction(seed, 'side') < 0.5 ? 1 : -1;
  plant(canvas, seed, palette, 500 + mirrored * width * 0.52, floor + height * 0.06, height * 0.00105, mirrored);
  stand(canvas, seed, pick(seed, 'hero', HERO_NAMES), palette, 500, second, Math.min(height * 0.33, 500), width * 0.62);
  canvas.add(group(`translate(${n(500 - mirrored * width * 0.43)},${n(step - 4)})`, pebble(canvas, palette.second, 46, 32)));
  leafShadow(canvas, seed);
}

/** A table by the window, another product behind. */
export function table(canvas: Canvas, seed: string, palette: Palette): void {
  const { height } = canvas;
  const floor = height * between(seed, 'floor', 0.6, 0.67);
  room(canvas, palette, floor);
  windowLight(canvas, seed, 0.3);
  const line = floor + height * 0.15;
  const mirrored = fraction(seed, 'side') < 0.5 ? 1 : -1;
  plant(canvas, seed, palette, 500 - mirrored * 300, line - 40, height * 0.00135, -mirrored);
  stand(canvas, `${seed}/side`, pick(seed, 'side-hero', SIDE_NAMES), swapped(palette), 500 - mirrored * 210, line - 10, height * 0.24);
  stand(canvas, seed, pick(seed, 'hero', HERO_NAMES), palette, 500 + mirrored * 130, line + 40, Math.min(height * 0.42, 560));
  if (fraction(seed, 'fruit') < 0.6) {
    const [x, y] = [500 - mirrored * 40, line + 112];
    canvas.shadow(x, y + 58, 130, 0.3);
    canvas.add(group(`translate(${x},${n(y)}) scale(1,.94)`, citrus(canvas, palette.spark, 64)));
  }
  leafShadow(canvas, seed);
}

/** Two products before two colours. */
export function pair(canvas: Canvas, seed: string, palette: Palette): void {
  const { height } = canvas;
  const floor = height * 0.68;
  const [low, high] = [palette.hero, palette.second];
  canvas.add(
    rect(
      0,
      0,
      1000,
      height,
      canvas.linear(
        [
          [0, mix(palette.wall[0], high, 0.3)],
          [1, palette.wall[1]],
        ],
        { x: 0.4, y: 1 },
      ),
    ),
  );
  canvas.add(
    ellipse(
      500,
      floor - height * 0.16,
      360,
      360,
      canvas.linear(
        [
          [0, mix(palette.spark, palette.wall[0], 0.2)],
          [1, mix(low, palette.wall[1], 0.45)],
        ],
        { x: 0.5, y: 1 },
      ),
    ),
  );
  canvas.add(
    rect(
      0,
      floor,
      1000,
      height - floor,
      canvas.linear(
        [
          [0, mix(palette.table, low, 0.1)],
          [1, lighter(palette.table, 0.12)],
        ],
        { x: 0, y: 1 },
      ),
    ),
  );
  const tall = podium(canvas, palette, 640, floor + height * 0.07, 190, 210);
  const flatTop = podium(canvas, swapped(palette), 330, floor + height * 0.11, 210, 70);
  stand(canvas, seed, pick(seed, 'hero', HERO_NAMES), palette, 330, flatTop, height * 0.33, 360);
  stand(canvas, `${seed}/two`, pick(seed, 'second-hero', SIDE_NAMES), swapped(palette), 640, tall, height * 0.23, 320);
  canvas.shadow(820, floor + height * 0.13, 90, 0.3);
  canvas.add(group(`translate(820,${n(floor + height * 0.1)})`, pebble(canvas, palette.spark, 54, 54)));
  leafShadow(canvas, seed);
}
