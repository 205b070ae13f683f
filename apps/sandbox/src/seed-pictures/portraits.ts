import { between, fraction, hash, pick } from '../simulators/seeded.js';
import { Canvas, ellipse, group, n, path, rect } from './canvas.js';
import { darker, lighter, mix, PALETTES } from './colour.js';

const SKINS = ['#f3d2bd', '#e8b898', '#cf9a76', '#a8714d', '#7b4d33', '#54331f'] as const;
const HAIRS = ['#2a1c17', '#4a2f22', '#7a4a2b', '#b98046', '#d9b36c', '#8f3f2a', '#1d1d24', '#c9c4bd'] as const;

/** A person without a face: hair, shoulders, colours. */
export function portrait(seed: string): Canvas {
  const canvas = new Canvas(1000);
  const palette = pick(seed, 'palette', PALETTES);
  const skin = pick(seed, 'skin', SKINS);
  const hair = pick(seed, 'hair', HAIRS);
  const cloth = pick(seed, 'cloth', [palette.hero, palette.spark, palette.second, palette.leaf] as const);
  canvas.add(
    rect(
      0,
      0,
      1000,
      1000,
      canvas.linear(
        [
          [0, lighter(palette.wall[0], 0.2)],
          [1, palette.wall[1]],
        ],
        { x: 0.6, y: 1 },
      ),
    ),
  );
  canvas.add(
    ellipse(
      between(seed, 'sun-x', 300, 700),
      between(seed, 'sun-y', 360, 460),
      390,
      390,
      mix(palette.spark, palette.wall[0], 0.35),
      'fill-opacity=".8"',
    ),
  );
  const shade = canvas.linear(
    [
      [0, lighter(hair, 0.22)],
      [0.5, hair],
      [1, darker(hair, 0.35)],
    ],
    { x: 1, y: 0.6 },
  );
  const face = canvas.linear(
    [
      [0, lighter(skin, 0.22)],
      [0.55, skin],
      [1, darker(skin, 0.14)],
    ],
    { x: 1, y: 0.5 },
  );
  const style = pick(seed, 'style', ['long', 'bob', 'bun', 'short', 'curls', 'waves'] as const);
  if (style === 'long')
    canvas.add(
      path(
        'M292,470 C270,250 400,180 500,180 C600,180 730,250 708,470 C704,640 760,760 720,880 L280,880 C240,760 296,640 292,470 Z',
        shade,
      ),
    );
  if (style === 'waves')
    canvas.add(
      path(
        'M280,470 C240,250 390,170 500,170 C620,170 760,250 720,470 C700,560 790,610 742,700 C702,770 300,770 258,700 C210,610 300,560 280,470 Z',
        shade,
      ),
    );
  if (style === 'bob')
    canvas.add(
      path(
        'M286,460 C266,250 390,176 500,176 C610,176 734,250 714,460 C716,540 726,600 700,640 L300,640 C274,600 284,540 286,460 Z',
        shade,
      ),
    );
  if (style === 'bun') canvas.add(ellipse(500, 176, 104, 98, shade));
  if (style === 'curls') {
    for (let index = 0; index < 15; index += 1) {
      const angle = Math.PI * (0.86 + (index / 14) * 1.28);
      canvas.add(ellipse(500 + Math.cos(angle) * 205, 400 + Math.sin(angle) * 205, 96, 96, shade));
    }
  }
  canvas.add(
    path(
      'M420,560 L580,560 L592,760 C560,800 440,800 408,760 Z',
      canvas.linear(
        [
          [0, darker(skin, 0.3)],
          [0.5, darker(skin, 0.12)],
        ],
        { x: 0, y: 1 },
      ),
    ),
  );
  canvas.add(
    path(
      'M90,1010 C100,820 250,750 408,724 C440,790 560,790 592,724 C750,750 900,820 910,1010 Z',
      canvas.linear(
        [
          [0, lighter(cloth, 0.18)],
          [0.6, cloth],
          [1, darker(cloth, 0.2)],
        ],
        { x: 1, y: 0.6 },
      ),
    ),
  );
  if (fraction(seed, 'collar') < 0.5)
    canvas.add(
      `<path d="M398,728 C440,806 560,806 602,728" fill="none" stroke="${lighter(cloth, 0.4)}" stroke-width="20" stroke-linecap="round"/>`,
    );
  canvas.add(path('M336,430 C336,300 410,240 500,240 C590,240 664,300 664,430 C664,560 590,650 500,650 C410,650 336,560 336,430 Z', face));
  // The fringe decides who it is.
  const left = fraction(seed, 'parting') < 0.5;
  const fringe =
    style === 'curls'
      ? ''
      : style === 'short'
        ? 'M330,430 C316,250 410,176 520,182 C640,188 690,280 668,430 C650,350 600,316 540,322 C450,330 360,330 330,430 Z'
        : 'M326,470 C300,280 400,190 500,190 C610,190 700,280 674,470 C664,390 620,330 560,290 C500,340 350,350 326,470 Z';
  if (fringe) canvas.add(left ? path(fringe, shade) : group('translate(1000,0) scale(-1,1)', path(fringe, shade)));
  else canvas.add(...[340, 420, 500, 580, 660].map((x, index) => ellipse(x, 270 - (index % 2) * 26, 78, 74, shade)));
  if (fraction(seed, 'earrings') < 0.4) canvas.add(...[340, 660].map((x) => ellipse(x, 540, 15, 15, mix(palette.spark, '#f2d08a', 0.5))));
  return canvas;
}

/** Strokes of capital letters in a box of 60 by 100. No fonts: the same on every machine. */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'M0,100 L30,0 L60,100 M11,66 L49,66',
  B: 'M2,0 L2,100 M2,0 L30,0 C64,0 64,47 30,47 L2,47 M30,47 C70,47 70,100 30,100 L2,100',
  C: 'M58,18 C44,-8 2,-6 2,50 C2,106 44,108 58,82',
  D: 'M2,0 L2,100 M2,0 L20,0 C74,0 74,100 20,100 L2,100',
  E: 'M56,0 L2,0 L2,100 L56,100 M2,48 L46,48',
  F: 'M56,0 L2,0 L2,100 M2,48 L46,48',
  G: 'M58,18 C44,-8 2,-6 2,50 C2,106 58,112 58,56 L36,56',
  H: 'M2,0 L2,100 M58,0 L58,100 M2,48 L58,48',
  I: 'M30,0 L30,100',
  J: 'M50,0 L50,70 C50,108 8,108 4,76',
  K: 'M2,0 L2,100 M56,0 L2,60 M20,42 L58,100',
  L: 'M4,0 L4,100 L56,100',
  M: 'M0,100 L2,0 L30,62 L58,0 L60,100',
  N: 'M2,100 L2,0 L58,100 L58,0',
  O: 'M30,0 C70,0 70,100 30,100 C-10,100 -10,0 30,0',
  P: 'M2,100 L2,0 L30,0 C70,0 70,54 30,54 L2,54',
  Q: 'M30,0 C70,0 70,100 30,100 C-10,100 -10,0 30,0 M36,72 L60,104',
  R: 'M2,100 L2,0 L30,0 C68,0 68,52 30,52 L2,52 M30,52 L58,100',
  S: 'M54,16 C40,-10 4,-4 6,26 C8,54 54,44 54,74 C54,106 14,108 4,82',
  T: 'M0,0 L60,0 M30,0 L30,100',
  U: 'M2,0 L2,64 C2,112 58,112 58,64 L58,0',
  V: 'M0,0 L30,100 L60,0',
  W: 'M-6,0 L14,100 L30,38 L46,100 L66,0',
  X: 'M2,0 L58,100 M58,0 L2,100',
  Y: 'M0,0 L30,52 L60,0 M30,52 L30,100',
  Z: 'M2,0 L58,0 L2,100 L58,100',
};

/** A brand's mark: its initial on a shape, or a shape alone when the name begins with no letter from A to Z. */
export function logo(seed: string, name: string): Canvas {
  const canvas = new Canvas(1000);
  const palette = pick(seed, 'palette', PALETTES);
  const dark = fraction(seed, 'dark') < 0.55;
  const ground = dark ? mix(palette.hero, '#101018', 0.08) : lighter(palette.wall[0], 0.45);
  const ink = dark ? lighter(palette.second, 0.3) : darker(palette.hero, 0.08);
  canvas.add(rect(0, 0, 1000, 1000, ground));
  const mark = pick(seed, 'mark', ['ring', 'petals', 'half', 'arch', 'plain'] as const);
  if (mark === 'ring') canvas.add(`<circle cx="500" cy="500" r="330" fill="none" stroke="${palette.spark}" stroke-width="26"/>`);
  if (mark === 'petals')
    canvas.add(
      ...[0, 60, 120, 180, 240, 300].map((angle) =>
        group(
          `translate(500,500) rotate(${angle})`,
          path('M0,-60 C130,-170 110,-320 0,-390 C-110,-320 -130,-170 0,-60 Z', palette.spark, 'fill-opacity=".32"'),
        ),
      ),
    );
  if (mark === 'half')
    canvas.add(
      path('M150,500 A350,350 0 0 1 850,500 Z', palette.spark, 'fill-opacity=".85"'),
      path('M150,500 A350,350 0 0 0 850,500 Z', palette.leaf, 'fill-opacity=".55"'),
    );
  if (mark === 'arch') canvas.add(path('M240,820 L240,460 A260,260 0 0 1 760,460 L760,820 Z', palette.spark, 'fill-opacity=".9"'));
  const initial = name.normalize('NFD').toUpperCase().match(/[A-Z]/)?.[0];
  const strokes = initial === undefined ? undefined : LETTERS[initial];
  const size = mark === 'plain' ? 4.6 : 3.4;
  const width = [15, 19, 11][hash(`${seed}/weight`) % 3] ?? 15;
  const letterInk = mark === 'half' || mark === 'arch' ? (dark ? ink : darker(palette.hero, 0.35)) : ink;
  if (strokes) {
    canvas.add(
      group(
        `translate(${n(500 - 30 * size)},${n((mark === 'arch' ? 540 : 500) - 50 * size)}) scale(${size})`,
        `<path d="${strokes}" fill="none" stroke="${letterInk}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
      ),
    );
  } else canvas.add(ellipse(500, 500, 150, 150, letterInk));
  return canvas;
}
