import { between, fraction, pick } from '../simulators/seeded.js';
import { Canvas, ellipse, group, n, path, rect } from './canvas.js';
import { brightness, darker, lighter, mix, PALETTES } from './colour.js';
import type { Palette } from './colour.js';
import { citrus, HEROES, pebble, twig } from './objects.js';
import type { Colours } from './objects.js';

type Hero = keyof typeof HEROES;
const HERO_NAMES = Object.keys(HEROES) as [Hero, ...Hero[]];
const SIDE_NAMES = ['jar', 'candle', 'tube', 'can', 'dropper'] as const satisfies readonly Hero[];

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

function arch(canvas: Canvas, seed: string, palette: Palette): void {
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

function table(canvas: Canvas, seed: string, palette: Palette): void {
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

function pair(canvas: Canvas, seed: string, palette: Palette): void {
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

function flat(canvas: Canvas, seed: string, palette: Palette): void {
  const { height } = canvas;
  canvas.add(
    rect(
      0,
      0,
      1000,
      height,
      canvas.linear(
        [
          [0, lighter(palette.table, 0.2)],
          [1, mix(palette.table, palette.wall[1], 0.7)],
        ],
        { x: 1, y: 1 },
      ),
    ),
  );
  // Folds of a cloth.
  const fold = canvas.blur(22);
  for (let index = 0; index < 6; index += 1) {
    const x = between(seed, `fold${index}`, -200, 1000);
    canvas.add(
      `<path d="M${n(x)},-60 C${n(x + 160)},${n(height * 0.3)} ${n(x + 40)},${n(height * 0.66)} ${n(x + 260)},${n(height + 60)}" fill="none" stroke="${index % 2 === 0 ? '#ffffff' : darker(palette.wall[1], 0.3)}" stroke-opacity=".22" stroke-width="${n(between(seed, `wide${index}`, 26, 70))}" filter="${fold}"/>`,
    );
  }
  const soft = canvas.blur(16);
  const paper = (x: number, y: number, angle: number, width: number, tall: number, colour: string, content = ''): void => {
    canvas.add(
      group(
        `translate(${n(x)},${n(y)}) rotate(${n(angle)})`,
        rect(-width / 2 + 16, -tall / 2 + 22, width, tall, '#1a1220', `rx="12" fill-opacity=".3" filter="${soft}"`) +
          rect(
            -width / 2,
            -tall / 2,
            width,
            tall,
            canvas.linear(
              [
                [0, lighter(colour, 0.14)],
                [1, darker(colour, 0.06)],
              ],
              { x: 1, y: 1 },
            ),
            'rx="10"',
          ) +
          content,
      ),
    );
  };
  paper(
    690,
    height * 0.3,
    between(seed, 'turn', 6, 16),
    470,
    600,
    palette.hero,
    rect(-180, -240, 10, 480, lighter(palette.hero, 0.3), 'fill-opacity=".5"'),
  );
  paper(
    650,
    height * 0.33,
    between(seed, 'turn2', -8, 3),
    400,
    520,
    palette.second,
    [0, 1, 2, 3, 4]
      .map((line) =>
        rect(-140, -150 + line * 62, 280 - (line === 4 ? 130 : 0), 7, darker(palette.second, 0.2), 'rx="3.5" fill-opacity=".5"'),
      )
      .join(''),
  );
  // A cup from above.
  const [cx, cy] = [285, height * 0.26];
  canvas.add(ellipse(cx + 26, cy + 34, 196, 196, '#1a1220', `fill-opacity=".3" filter="${soft}"`));
  canvas.add(
    ellipse(
      cx,
      cy,
      196,
      196,
      canvas.linear(
        [
          [0, lighter(palette.second, 0.4)],
          [1, darker(palette.second, 0.14)],
        ],
        { x: 1, y: 1 },
      ),
    ),
  );
  canvas.add(ellipse(cx + 10, cy + 14, 128, 128, '#1a1220', `fill-opacity=".28" filter="${soft}"`));
  canvas.add(group(`rotate(-35 ${n(cx)} ${n(cy)})`, rect(cx + 96, cy - 20, 96, 40, darker(palette.hero, 0.08), 'rx="20"')));
  canvas.add(
    ellipse(
      cx,
      cy,
      122,
      122,
      canvas.linear(
        [
          [0, lighter(palette.hero, 0.4)],
          [1, darker(palette.hero, 0.18)],
        ],
        { x: 1, y: 1 },
      ),
    ),
  );
  canvas.add(
    ellipse(
      cx,
      cy,
      106,
      106,
      canvas.radial(
        [
          [0, '#b98253'],
          [0.7, '#7a4a29'],
          [1, '#3f2314'],
        ],
        { x: 0.42, y: 0.4, r: 0.62 },
      ),
    ),
  );
  canvas.add(
    path(
      `M${n(cx)},${n(cy + 58)} C${n(cx - 74)},${n(cy + 6)} ${n(cx - 44)},${n(cy - 52)} ${n(cx)},${n(cy - 18)} C${n(cx + 44)},${n(cy - 52)} ${n(cx + 74)},${n(cy + 6)} ${n(cx)},${n(cy + 58)} Z`,
      '#f0d9b5',
      'fill-opacity=".85"',
    ),
  );
  // The product lies in front.
  const hero = HEROES[pick(seed, 'lying', ['tube', 'dropper', 'pump', 'pouch', 'perfume'] as const)];
  if (hero) {
    const size = Math.min(height * 0.4, 620) / hero.height;
    const thing = hero.draw(canvas, coloursOf(seed, palette));
    const angle = between(seed, 'lie', 18, 34);
    const place = `translate(${n(560)},${n(height * 0.93)}) rotate(${n(angle)}) scale(${n(size)})`;
    canvas.add(
      group(
        place,
        rect(-hero.width / 2 + 14, -hero.height + 18, hero.width, hero.height, '#1a1220', `rx="40" fill-opacity=".34" filter="${soft}"`),
      ),
      group(place, thing),
    );
  }
  canvas.add(group(`translate(${n(130)},${n(height * 0.98)}) rotate(24) scale(1.25)`, twig(canvas, palette.leaf, 'long')));
  canvas.add(group(`translate(${n(960)},${n(height * 0.72)}) rotate(-38) scale(.8)`, twig(canvas, palette.leaf, 'round')));
  if (fraction(seed, 'fruit') < 0.7) {
    canvas.add(ellipse(850, height * 0.84 + 20, 84, 84, '#1a1220', `fill-opacity=".28" filter="${soft}"`));
    canvas.add(group(`translate(836,${n(height * 0.84)})`, citrus(canvas, palette.spark, 86)));
  }
}

function floating(canvas: Canvas, seed: string, palette: Palette): void {
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
function view(canvas: Canvas, seed: string, palette: Palette): void {
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

function room(canvas: Canvas, palette: Palette, floor: number): void {
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
function podium(canvas: Canvas, palette: Palette, x: number, base: number, radius: number, tall: number): number {
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

/** Puts a hero on the table, as large as `tall` and `wide` allow. */
function stand(canvas: Canvas, seed: string, name: Hero, palette: Palette, x: number, y: number, tall: number, wide = 520): void {
  const hero = HEROES[name];
  if (!hero) return;
  const size = Math.min(tall / hero.height, wide / hero.width, 2);
  canvas.shadow(x, y, hero.width * size, 0.4);
  canvas.add(group(`translate(${n(x)},${n(y)}) scale(${n(size)})`, hero.draw(canvas, coloursOf(seed, palette))));
}

function plant(canvas: Canvas, seed: string, palette: Palette, x: number, y: number, size: number, lean: number): void {
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

/** Sun through a window, slanting over the wall. */
function windowLight(canvas: Canvas, seed: string, strength: number): void {
  if (fraction(seed, 'window') > 0.75) return;
  const x = between(seed, 'window-x', 380, 640);
  const soft = canvas.blur(9);
  const panes = [0, 1].flatMap((column) =>
    [0, 1, 2].map((row) => path(`M${n(x + column * 170)},${n(row * 210 - 40 + column * 60)} l146,52 l0,176 l-146,-52 Z`, '#fff6e0')),
  );
  canvas.add(group(`translate(-120,${n(canvas.height * 0.05)}) skewX(-14)`, panes.join(''), `opacity="${strength}" filter="${soft}"`));
}

/** Shadow of leaves outside the picture. */
function leafShadow(canvas: Canvas, seed: string): void {
  if (fraction(seed, 'leaf-shadow') > 0.7) return;
  const soft = canvas.blur(13);
  const one = (x: number, y: number, angle: number, size: number): string =>
    group(`translate(${x},${n(y)}) rotate(${angle}) scale(${size})`, twig(canvas, '#241a26', 'long'));
  canvas.add(
    `<g opacity=".15" filter="${soft}">${one(-60, canvas.height * 0.4, 62, 1.9)}${one(-90, canvas.height * 0.14, 96, 1.7)}${one(120, -80, 150, 1.6)}</g>`,
  );
}

function vignette(canvas: Canvas): void {
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

function swapped(palette: Palette): Palette {
  return { ...palette, hero: palette.spark, second: palette.second, spark: palette.hero };
}

function coloursOf(seed: string, palette: Palette): Colours {
  const plain = fraction(seed, 'plain') < 0.3;
  return {
    body: plain ? palette.second : palette.hero,
    lid: plain ? palette.hero : palette.second,
    spark: palette.spark,
    leaf: palette.leaf,
  };
}
