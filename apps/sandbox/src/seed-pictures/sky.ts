import { between, pick } from '../simulators/seeded.js';
import { ellipse, group, n, path, rect, type Canvas } from './canvas.js';
import { brightness, darker, lighter, mix, type Palette } from './colour.js';
import { HEROES, pebble, twig } from './objects.js';
import { coloursOf, HERO_NAMES } from './staging.js';

/** A product in the air among balls. */
export function floating(canvas: Canvas, seed: string, palette: Palette): void {
  const { height } = canvas;
  canvas.add(
    rect(
      0,
      0,
      1000,
      height,
      canvas.radial(
        [
          [0, lighter(palette.wall[0], 0.35)],
          [0.55, palette.wall[0]],
          [1, palette.wall[1]],
        ],
        { x: 0.42, y: 0.38, r: 0.85 },
      ),
    ),
  );
  for (const [x, y, r, colour] of [
    [220, height * 0.25, 420, palette.spark],
    [800, height * 0.72, 480, palette.hero],
  ] as const) {
    const haze = canvas.radial([
      [0, colour, 0.34],
      [0.5, colour, 0.14],
      [1, colour, 0],
    ]);
    canvas.add(ellipse(x, y, r, r, haze));
  }
  const balls = Array.from({ length: 9 }, (_, index) => ({
    x: between(seed, `x${index}`, 60, 940),
    y: between(seed, `y${index}`, 0.1, 0.9) * height,
    r: between(seed, `r${index}`, 18, 78),
    colour: pick(seed, `c${index}`, [palette.hero, palette.second, palette.spark] as const),
  })).toSorted((a, b) => a.r - b.r);
  const ball = (each: (typeof balls)[number]): string =>
    group(`translate(${n(each.x)},${n(each.y)})`, pebble(canvas, each.colour, each.r, each.r));
  canvas.add(...balls.slice(0, 6).map(ball));
  const hero = HEROES[pick(seed, 'hero', HERO_NAMES)];
  if (hero) {
    const size = Math.min((height * 0.5) / hero.height, 640 / hero.width);
    const y = height * 0.5 + (hero.height * size) / 2;
    canvas.add(ellipse(520, y + 90, hero.width * size * 0.5, 30, '#1a1220', `fill-opacity=".3" filter="${canvas.blur(18)}"`));
    canvas.add(
      group(
        `translate(500,${n(y)}) rotate(${n(between(seed, 'tilt', -11, 11))} 0 ${n((-hero.height * size) / 2)}) scale(${n(size)})`,
        hero.draw(canvas, coloursOf(seed, palette)),
      ),
    );
  }
  canvas.add(
    ...balls
      .slice(6)
      .filter((each) => Math.abs(each.x - 500) > 260)
      .map(ball),
  );
  canvas.add(
    group(`translate(110,${n(height * 1.02)}) rotate(18) scale(1.5)`, twig(canvas, palette.leaf, 'round')),
    group(`translate(930,${n(height * 1.03)}) rotate(-20) scale(1.2)`, twig(canvas, palette.leaf, 'long')),
  );
}

/** A calm view: sun, hills, water. */
export function view(canvas: Canvas, seed: string, palette: Palette): void {
  const { height } = canvas;
  const dusk = brightness(palette.wall[0]) < 0.5;
  canvas.add(
    rect(
      0,
      0,
      1000,
      height,
      canvas.linear(
        [
          [0, dusk ? palette.wall[1] : mix(palette.wall[1], palette.hero, 0.25)],
          [0.5, mix(palette.wall[0], palette.spark, 0.25)],
          [0.75, lighter(mix(palette.wall[0], palette.spark, 0.4), 0.3)],
        ],
        { x: 0, y: 1 },
      ),
    ),
  );
  const [sx, sy] = [between(seed, 'sun-x', 260, 740), height * between(seed, 'sun-y', 0.3, 0.42)];
  canvas.add(
    ellipse(
      sx,
      sy,
      330,
      330,
      canvas.radial([
        [0, '#fff6df', 0.85],
        [0.35, '#ffe4ae', 0.4],
        [1, '#ffe4ae', 0],
      ]),
    ),
    ellipse(sx, sy, 98, 98, lighter(palette.spark, 0.65)),
  );
  const sea = height * 0.62;
  for (let layer = 0; layer < 3; layer += 1) {
    const base = sea - (2 - layer) * height * 0.045;
    const points = Array.from({ length: 6 }, (_, index) => ({
      x: index * 200,
      y: base - between(seed, `hill${layer}${index}`, 0.015, 0.11 - layer * 0.02) * height,
    }));
    const curve = points
      .map((point, index) =>
        index === 0 ? `M-10,${n(sea)} L${n(point.x)},${n(point.y)}` : `S${n(point.x - 90)},${n(point.y)} ${n(point.x)},${n(point.y)}`,
      )
      .join(' ');
    canvas.add(path(`${curve} L1010,${n(sea)} Z`, mix(mix(palette.leaf, palette.hero, 0.4), palette.wall[0], 0.6 - layer * 0.24)));
  }
  canvas.add(
    rect(
      0,
      sea,
      1000,
      height - sea,
      canvas.linear(
        [
          [0, mix(palette.wall[0], palette.spark, 0.3)],
          [0.25, mix(palette.wall[1], palette.hero, 0.3)],
          [1, darker(mix(palette.wall[1], palette.hero, 0.5), 0.3)],
        ],
        { x: 0, y: 1 },
      ),
    ),
  );
  for (let wave = 0; wave < 16; wave += 1) {
    const y = sea + ((wave + 0.6) / 16) ** 1.5 * (height * 0.26);
    const width = between(seed, `wave${wave}`, 40, 190) * (0.5 + wave / 10);
    canvas.add(
      rect(
        sx - width / 2 + between(seed, `drift${wave}`, -40, 40),
        y,
        width,
        3 + wave * 0.4,
        '#fff3d6',
        `rx="4" fill-opacity="${n(0.62 - wave * 0.03)}"`,
      ),
    );
  }
  const front = darker(palette.leaf, 0.45);
  canvas.add(
    path(
      `M-10,${n(height)} L-10,${n(height * 0.86)} C240,${n(height * 0.8)} 420,${n(height * 0.95)} 700,${n(height * 0.92)} S940,${n(height * 0.88)} 1010,${n(height * 0.9)} L1010,${n(height)} Z`,
      front,
    ),
  );
  for (let index = 0; index < 5; index += 1) {
    canvas.add(
      group(
        `translate(${n(40 + index * 70)},${n(height * 0.9)}) rotate(${n(between(seed, `lean${index}`, -22, 26))}) scale(${n(between(seed, `tall${index}`, 0.5, 1.05))})`,
        twig(canvas, mix(front, palette.leaf, 0.35), index % 2 === 0 ? 'long' : 'round'),
      ),
    );
  }
}
