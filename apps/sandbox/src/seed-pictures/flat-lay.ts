import { between, fraction, pick } from '../simulators/seeded.js';
import { ellipse, group, n, path, rect, type Canvas } from './canvas.js';
import { darker, lighter, mix, type Palette } from './colour.js';
import { citrus, HEROES, twig } from './objects.js';
import { coloursOf } from './staging.js';

/** Things laid out, seen from above. */
export function flat(canvas: Canvas, seed: string, palette: Palette): void {
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
