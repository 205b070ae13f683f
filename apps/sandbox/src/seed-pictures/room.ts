import { between, fraction } from '../simulators/seeded.js';
import { ellipse, group, n, path, rect, type Canvas } from './canvas.js';
import { darker, lighter, mix, type Palette } from './colour.js';
import { twig } from './objects.js';

/** Wall and table. */
export function room(canvas: Canvas, palette: Palette, floor: number): void {
  const { height } = canvas;
  canvas.add(
    rect(
      0,
      0,
      1000,
      height,
      canvas.radial(
        [
          [0, lighter(palette.wall[0], 0.3)],
          [0.5, palette.wall[0]],
          [1, palette.wall[1]],
        ],
        { x: 0.3, y: 0.25, r: 0.95 },
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
          [0, mix(palette.table, palette.wall[1], 0.7)],
          [0.25, palette.table],
          [1, lighter(palette.table, 0.16)],
        ],
        { x: 0, y: 1 },
      ),
    ),
  );
  canvas.add(
    rect(
      0,
      floor - 3,
      1000,
      30,
      canvas.linear(
        [
          [0, '#1a1220', 0],
          [0.2, '#1a1220', 0.1],
          [1, '#1a1220', 0],
        ],
        { x: 0, y: 1 },
      ),
    ),
  );
}

/** A round block; returns the height of its upper face. */
export function podium(canvas: Canvas, palette: Palette, x: number, base: number, radius: number, tall: number): number {
  const squash = 0.15;
  const [top, ry] = [base - tall, radius * squash];
  const stone = mix(palette.table, palette.second, 0.4);
  canvas.shadow(x, base + ry * 0.4, radius * 1.5, 0.3);
  canvas.add(
    path(
      `M${n(x - radius)},${n(top)} L${n(x - radius)},${n(base)} A${n(radius)},${n(ry)} 0 0 0 ${n(x + radius)},${n(base)} L${n(x + radius)},${n(top)} Z`,
      canvas.linear([
        [0, darker(stone, 0.06)],
        [0.3, lighter(stone, 0.25)],
        [1, darker(stone, 0.3)],
      ]),
    ),
  );
  canvas.add(
    ellipse(
      x,
      top,
      radius,
      ry,
      canvas.linear([
        [0, lighter(stone, 0.5)],
        [1, lighter(stone, 0.12)],
      ]),
    ),
  );
  return top + ry * 0.15;
}

/** Sun through a window, slanting over the wall. */
export function windowLight(canvas: Canvas, seed: string, strength: number): void {
  if (fraction(seed, 'window') > 0.75) return;
  const x = between(seed, 'window-x', 380, 640);
  const soft = canvas.blur(9);
  const panes = [0, 1].flatMap((column) =>
    [0, 1, 2].map((row) => path(`M${n(x + column * 170)},${n(row * 210 - 40 + column * 60)} l146,52 l0,176 l-146,-52 Z`, '#fff6e0')),
  );
  canvas.add(group(`translate(-120,${n(canvas.height * 0.05)}) skewX(-14)`, panes.join(''), `opacity="${strength}" filter="${soft}"`));
}

/** Shadow of leaves outside the picture. */
export function leafShadow(canvas: Canvas, seed: string): void {
  if (fraction(seed, 'leaf-shadow') > 0.7) return;
  const soft = canvas.blur(13);
  const one = (x: number, y: number, angle: number, size: number): string =>
    group(`translate(${x},${n(y)}) rotate(${angle}) scale(${size})`, twig(canvas, '#241a26', 'long'));
  canvas.add(
    `<g opacity=".15" filter="${soft}">${one(-60, canvas.height * 0.4, 62, 1.9)}${one(-90, canvas.height * 0.14, 96, 1.7)}${one(120, -80, 150, 1.6)}</g>`,
  );
}

/** Darker towards the corners. */
export function vignette(canvas: Canvas): void {
  canvas.add(
    rect(
      0,
      0,
      1000,
      canvas.height,
      canvas.radial(
        [
          [0, '#000000', 0],
          [0.6, '#000000', 0],
          [1, '#120a18', 0.15],
        ],
        { x: 0.48, y: 0.46, r: 0.86 },
      ),
    ),
  );
}
