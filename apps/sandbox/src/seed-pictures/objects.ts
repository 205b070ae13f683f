import { ellipse, group, path, rect } from './canvas.js';
import type { Canvas } from './canvas.js';
import { brightness, darker, lighter, mix } from './colour.js';

/** Draws a thing that stands on (0, 0), in its natural size of a few hundred units; its own shadow is the scene's business. */
export type Thing = (canvas: Canvas, colours: Colours) => string;

export interface Colours {
  body: string;
  lid: string;
  spark: string;
  leaf: string;
}

/** Things that make a good hero, with the width and height they take. */
export const HEROES: Readonly<Record<string, { draw: Thing; width: number; height: number }>> = {
  dropper: { draw: dropper, width: 170, height: 420 },
  pump: { draw: pump, width: 170, height: 420 },
  jar: { draw: jar, width: 240, height: 200 },
  tube: { draw: tube, width: 140, height: 360 },
  mug: { draw: mug, width: 300, height: 230 },
  candle: { draw: candle, width: 190, height: 240 },
  sneaker: { draw: sneaker, width: 460, height: 215 },
  can: { draw: can, width: 150, height: 300 },
  perfume: { draw: perfume, width: 220, height: 330 },
  pouch: { draw: pouch, width: 240, height: 350 },
};

/** A leafy twig that grows upwards from (0, 0), 300 units high. */
export function twig(canvas: Canvas, colour: string, kind: 'round' | 'long'): string {
  const stem = `<path d="M0,0 C-8,-100 14,-190 4,-300" fill="none" stroke="${darker(colour, 0.25)}" stroke-width="5" stroke-linecap="round"/>`;
  const leaf = canvas.linear(
    [
      [0, lighter(colour, 0.25)],
      [0.5, colour],
      [1, darker(colour, 0.25)],
    ],
    { x: 1, y: 1 },
  );
  const leaves = Array.from({ length: 11 }, (_, index) => {
    const y = -36 - index * 26;
    const size = 1 - index * 0.045;
    const left = index % 2 === 0;
    const angle = (left ? -1 : 1) * (68 - index * 3.2);
    const shape = kind === 'round' ? `M0,0 C34,-18 42,-62 0,-86 C-42,-62 -34,-18 0,0` : `M0,0 C20,-34 18,-96 0,-128 C-18,-96 -20,-34 0,0`;
    const vein = `<path d="M0,-4 L0,-72" stroke="${lighter(colour, 0.35)}" stroke-opacity=".5" stroke-width="2"/>`;
    return group(`translate(${left ? -1 : 4},${y}) rotate(${angle}) scale(${size.toFixed(2)})`, path(shape, leaf) + vein);
  });
  const tip = group('translate(4,-292) rotate(4) scale(.55)', path('M0,0 C30,-18 34,-66 0,-96 C-34,-66 -30,-18 0,0', leaf));
  return stem + leaves.join('') + tip;
}

/** A smooth pebble around (0, 0). */
export function pebble(canvas: Canvas, colour: string, rx: number, ry: number): string {
  const fill = canvas.radial(
    [
      [0, lighter(colour, 0.45)],
      [0.6, colour],
      [1, darker(colour, 0.3)],
    ],
    { x: 0.36, y: 0.26, r: 0.85 },
  );
  return ellipse(0, 0, rx, ry, fill);
}

/** An orange cut in half, seen from the front, around (0, 0). */
export function citrus(canvas: Canvas, colour: string, radius: number): string {
  const flesh = canvas.radial([
    [0, lighter(colour, 0.5)],
    [0.75, lighter(colour, 0.12)],
    [1, colour],
  ]);
  const segments = Array.from({ length: 9 }, (_, index) =>
    group(
      `rotate(${index * 40})`,
      path(
        `M0,${-radius * 0.1} C${radius * 0.16},${-radius * 0.4} ${radius * 0.32},${-radius * 0.66} ${radius * 0.2},${-radius * 0.8} C${radius * 0.08},${-radius * 0.86} ${-radius * 0.08},${-radius * 0.86} ${-radius * 0.2},${-radius * 0.8} C${-radius * 0.32},${-radius * 0.66} ${-radius * 0.16},${-radius * 0.4} 0,${-radius * 0.1}`,
        flesh,
      ),
    ),
  );
  return (
    ellipse(0, 0, radius, radius, darker(colour, 0.05)) +
    ellipse(0, 0, radius * 0.92, radius * 0.92, lighter(colour, 0.78)) +
    segments.join('')
  );
}

function shine(x: number, y: number, width: number, height: number, strength = 0.5): string {
  return rect(x, y, width, height, '#ffffff', `rx="${width / 2}" fill-opacity="${strength}"`);
}

/** A label without words: a mark and lines. */
function label(x: number, y: number, width: number, height: number, paper: string, ink: string): string {
  const middle = x + width / 2;
  return (
    rect(x, y, width, height, paper, 'rx="5"') +
    `<circle cx="${middle}" cy="${y + height * 0.3}" r="${height * 0.13}" fill="none" stroke="${ink}" stroke-width="4"/>` +
    `<circle cx="${middle}" cy="${y + height * 0.3}" r="${height * 0.045}" fill="${ink}"/>` +
    rect(middle - width * 0.28, y + height * 0.55, width * 0.56, 5, ink, 'rx="2.5"') +
    rect(middle - width * 0.2, y + height * 0.68, width * 0.4, 3.5, ink, 'rx="1.7" fill-opacity=".6"') +
    rect(middle - width * 0.12, y + height * 0.78, width * 0.24, 3.5, ink, 'rx="1.7" fill-opacity=".6"')
  );
}

function ink(paper: string, colour: string): string {
  return Math.abs(brightness(paper) - brightness(colour)) > 0.25
    ? colour
    : brightness(paper) > 0.5
      ? darker(colour, 0.6)
      : lighter(colour, 0.8);
}

function dropper(canvas: Canvas, { body, lid, spark }: Colours): string {
  const metal = canvas.round(mix(spark, '#d9b98a', 0.5), 0.6);
  return (
    path(
      'M-85,-26 Q-85,0 -58,0 L58,0 Q85,0 85,-26 L85,-196 C85,-236 46,-236 40,-262 L-40,-262 C-46,-236 -85,-236 -85,-196 Z',
      canvas.round(body, 0.45),
    ) +
    path('M-85,-120 L85,-120 L85,-26 Q85,0 58,0 L-58,0 Q-85,0 -85,-26 Z', '#000', 'fill-opacity=".1"') +
    label(-62, -176, 124, 132, lighter(lid, 0.2), ink(lighter(lid, 0.2), body)) +
    shine(-70, -206, 13, 176, 0.42) +
    rect(-47, -312, 94, 54, metal, 'rx="7"') +
    rect(-47, -300, 94, 3, '#000', 'fill-opacity=".12"') +
    rect(-47, -288, 94, 3, '#000', 'fill-opacity=".12"') +
    path('M-33,-312 L-33,-388 C-33,-420 33,-420 33,-388 L33,-312 Z', canvas.round(lid, 0.5))
  );
}

function pump(canvas: Canvas, { body, lid, spark }: Colours): string {
  const cap = canvas.round(lid, 0.5);
  return (
    rect(-85, -282, 170, 282, canvas.round(body, 0.38), 'rx="30"') +
    label(-58, -206, 116, 140, mix(lid, '#ffffff', 0.3), ink(mix(lid, '#ffffff', 0.3), body)) +
    shine(-70, -252, 12, 214, 0.36) +
    rect(-42, -322, 84, 46, cap, 'rx="8"') +
    rect(-11, -366, 22, 50, canvas.round(spark, 0.5)) +
    path('M-52,-372 Q-52,-402 -22,-402 L40,-402 Q62,-402 62,-386 L92,-380 Q98,-378 96,-366 L58,-362 L-40,-362 Q-52,-362 -52,-372 Z', cap)
  );
}

function jar(canvas: Canvas, { body, lid }: Colours): string {
  return (
    rect(-120, -128, 240, 128, canvas.round(body, 0.5), 'rx="34"') +
    label(-70, -104, 140, 86, lighter(body, 0.86), ink(lighter(body, 0.86), darker(body, 0.2))) +
    shine(-100, -108, 12, 84, 0.4) +
    rect(-124, -196, 248, 72, canvas.round(lid, 0.5), 'rx="14"') +
    rect(-124, -136, 248, 5, '#000', 'fill-opacity=".12"') +
    ellipse(0, -194, 116, 7, '#ffffff', 'fill-opacity=".35"')
  );
}

function tube(canvas: Canvas, { body, lid, spark }: Colours): string {
  return (
    rect(-48, -58, 96, 58, canvas.round(lid, 0.5), 'rx="9"') +
    path('M-56,-58 L56,-58 C60,-180 68,-290 70,-340 L-70,-340 C-68,-290 -60,-180 -56,-58 Z', canvas.round(body, 0.42)) +
    rect(-70, -362, 140, 26, canvas.round(darker(body, 0.08), 0.3), 'rx="4"') +
    `<circle cx="0" cy="-262" r="30" fill="none" stroke="${spark}" stroke-width="6"/><circle cx="0" cy="-262" r="10" fill="${spark}"/>` +
    rect(-34, -204, 68, 6, lighter(body, 0.85), 'rx="3"') +
    rect(-26, -186, 52, 4, lighter(body, 0.85), 'rx="2" fill-opacity=".7"') +
    rect(-26, -172, 52, 4, lighter(body, 0.85), 'rx="2" fill-opacity=".7"') +
    shine(-52, -326, 10, 256, 0.35)
  );
}

function mug(canvas: Canvas, { body, lid }: Colours): string {
  const clay = canvas.round(body, 0.42);
  const coffee = canvas.radial(
    [
      [0, '#a86f44'],
      [0.6, '#6b3f22'],
      [1, '#3b2013'],
    ],
    { x: 0.4, y: 0.4, r: 0.7 },
  );
  return (
    ellipse(
      0,
      -10,
      190,
      26,
      canvas.linear([
        [0, darker(lid, 0.12)],
        [0.3, lighter(lid, 0.4)],
        [1, darker(lid, 0.2)],
      ]),
    ) +
    ellipse(0, -16, 178, 21, lighter(lid, 0.3)) +
    `<path d="M104,-168 C186,-182 190,-62 84,-60" fill="none" stroke="${darker(body, 0.12)}" stroke-width="25"/>` +
    `<path d="M104,-168 C186,-182 190,-62 84,-60" fill="none" stroke="${lighter(body, 0.22)}" stroke-width="8" transform="translate(-3,-4)"/>` +
    path('M-120,-206 C-120,-92 -98,-22 -58,-16 L58,-16 C98,-22 120,-92 120,-206 Z', clay) +
    ellipse(0, -206, 120, 25, lighter(body, 0.4)) +
    ellipse(0, -205, 110, 20, coffee) +
    path('M-34,-206 C-20,-216 20,-216 30,-205 C16,-198 -20,-198 -34,-206', '#e8c9a0', 'fill-opacity=".75"') +
    shine(-92, -176, 11, 104, 0.38)
  );
}

function candle(canvas: Canvas, { body, lid, spark }: Colours): string {
  const glow = canvas.radial([
    [0, '#ffd98a', 0.75],
    [0.4, '#ffb85c', 0.28],
    [1, '#ffb85c', 0],
  ]);
  return (
    ellipse(0, -222, 190, 190, glow) +
    rect(-95, -196, 190, 196, canvas.round(body, 0.42), 'rx="18"') +
    ellipse(0, -192, 94, 15, lighter(lid, 0.3)) +
    ellipse(0, -191, 84, 11, mix(lid, '#ffe7b8', 0.5)) +
    label(-58, -140, 116, 100, lighter(lid, 0.2), ink(lighter(lid, 0.2), body)) +
    shine(-80, -168, 11, 138, 0.36) +
    rect(-2.5, -216, 5, 26, '#3a2a22') +
    path('M0,-274 C22,-244 20,-216 0,-212 C-20,-216 -20,-244 0,-274 Z', mix(spark, '#ffb347', 0.6)) +
    path('M0,-252 C11,-236 11,-218 0,-214 C-11,-218 -11,-236 0,-252 Z', '#fff4cf')
  );
}

function sneaker(canvas: Canvas, { body, lid, spark }: Colours): string {
  const cloth = canvas.linear(
    [
      [0, lighter(body, 0.28)],
      [0.5, body],
      [1, darker(body, 0.22)],
    ],
    { x: 0.5, y: 1 },
  );
  const upper =
    'M0,-50 C-8,-96 -4,-146 12,-190 C18,-206 32,-206 44,-198 C72,-180 104,-180 128,-196 L152,-212 C164,-220 178,-214 186,-202 C216,-156 262,-128 322,-114 C386,-100 440,-90 446,-50 Z';
  const clip = canvas.clip(path(upper, '#000'));
  const laces = Array.from({ length: 5 }, (_, index) => {
    const [x, y] = [186 + index * 25, -192 + index * 17.5];
    return `<path d="M${x - 30},${y + 24} L${x + 8},${y - 8}" stroke="${lighter(lid, 0.5)}" stroke-width="8" stroke-linecap="round"/>`;
  });
  return group(
    'translate(-225,0)',
    path(upper, cloth) +
      `<g clip-path="${clip}">` +
      path('M340,-130 C320,-104 316,-76 322,-40 L460,-40 L460,-130 Z', darker(body, 0.1)) +
      path('M-20,-210 C30,-160 44,-110 40,-40 L-20,-40 Z', spark) +
      path('M128,-196 C150,-150 200,-110 300,-96 L330,-120 L190,-220 Z', darker(body, 0.14)) +
      `<path d="M84,-40 L150,-150 M118,-40 L184,-138 M152,-40 L214,-122" stroke="${lighter(lid, 0.4)}" stroke-width="13"/>` +
      '</g>' +
      laces.join('') +
      `<path d="M12,-190 C18,-206 32,-206 44,-198 C72,-180 104,-180 128,-196" fill="none" stroke="${lighter(lid, 0.3)}" stroke-width="9" stroke-linecap="round"/>` +
      path(
        'M-12,-56 L450,-56 C464,-30 452,0 414,0 L26,0 C-8,0 -18,-28 -12,-56 Z',
        canvas.linear(
          [
            [0, lighter(lid, 0.5)],
            [0.6, lighter(lid, 0.2)],
            [1, darker(lid, 0.16)],
          ],
          { x: 0, y: 1 },
        ),
      ) +
      `<path d="M-8,-26 L452,-26" stroke="${darker(lid, 0.2)}" stroke-width="3"/>` +
      path('M2,-9 L440,-9 C432,-2 424,0 414,0 L26,0 C14,0 6,-3 2,-9 Z', darker(body, 0.3)),
  );
}

function can(canvas: Canvas, { body, lid, spark }: Colours): string {
  const metal = canvas.round('#c9ced4', 0.7);
  const shape =
    'M-75,-268 L-75,-26 C-75,-12 -66,-6 -60,0 L60,0 C66,-6 75,-12 75,-26 L75,-268 C75,-282 62,-288 58,-298 L-58,-298 C-62,-288 -75,-282 -75,-268 Z';
  const clip = canvas.clip(path(shape, '#000'));
  return (
    path(shape, metal) +
    `<g clip-path="${clip}">` +
    rect(-80, -266, 160, 242, canvas.round(body, 0.42)) +
    path('M-80,-120 C-30,-170 30,-70 80,-130 L80,-24 L-80,-24 Z', spark, 'fill-opacity=".9"') +
    path('M-80,-96 C-30,-146 30,-46 80,-106 L80,-24 L-80,-24 Z', lighter(lid, 0.2), 'fill-opacity=".92"') +
    '</g>' +
    `<circle cx="0" cy="-206" r="25" fill="none" stroke="${lighter(lid, 0.3)}" stroke-width="6"/>` +
    rect(-30, -164, 60, 6, lighter(lid, 0.3), 'rx="3"') +
    ellipse(0, -298, 58, 8, '#dfe3e8') +
    shine(-58, -258, 10, 226, 0.4)
  );
}

function perfume(canvas: Canvas, { body, lid, spark }: Colours): string {
  const glass = canvas.linear(
    [
      [0, lighter(body, 0.55), 0.95],
      [0.5, lighter(body, 0.12), 0.95],
      [1, darker(body, 0.2), 0.98],
    ],
    { x: 1, y: 1 },
  );
  return (
    rect(-110, -232, 220, 232, glass, 'rx="22"') +
    rect(
      -88,
      -196,
      176,
      174,
      canvas.linear(
        [
          [0, lighter(body, 0.25)],
          [0.4, body],
          [1, darker(body, 0.25)],
        ],
        { x: 1, y: 0.6 },
      ),
      'rx="14" fill-opacity=".85"',
    ) +
    path('M-110,-60 L-40,-232 L10,-232 L-70,0 L-88,0 Q-110,0 -110,-22 Z', '#ffffff', 'fill-opacity=".16"') +
    label(-50, -160, 100, 96, lighter(lid, 0.4), ink(lighter(lid, 0.4), body)) +
    rect(-32, -256, 64, 28, canvas.round(mix(spark, '#d9b98a', 0.5), 0.6), 'rx="4"') +
    rect(-58, -330, 116, 78, canvas.round(lid, 0.55), 'rx="12"')
  );
}

function pouch(canvas: Canvas, { body, lid, spark }: Colours): string {
  const foil = canvas.linear([
    [0, darker(body, 0.16)],
    [0.16, lighter(body, 0.16)],
    [0.5, body],
    [0.84, lighter(body, 0.1)],
    [1, darker(body, 0.22)],
  ]);
  return (
    path('M-104,-346 L104,-346 C100,-300 120,-90 118,-18 C80,2 -80,2 -118,-18 C-120,-90 -100,-300 -104,-346 Z', foil) +
    rect(-105, -350, 210, 28, darker(body, 0.12), 'rx="3"') +
    path('M-118,-60 C-60,-30 60,-30 118,-60 L118,-18 C80,2 -80,2 -118,-18 Z', '#000', 'fill-opacity=".08"') +
    ellipse(0, -196, 72, 72, lighter(lid, 0.3)) +
    group(
      'translate(0,-150) scale(.42)',
      path('M0,0 C70,-40 80,-150 0,-210 C-80,-150 -70,-40 0,0', spark) +
        `<path d="M0,0 L0,-160" stroke="${lighter(lid, 0.4)}" stroke-width="9"/>`,
    ) +
    rect(-52, -104, 104, 8, lighter(lid, 0.3), 'rx="4"') +
    rect(-36, -84, 72, 5, lighter(lid, 0.3), 'rx="2.5" fill-opacity=".7"')
  );
}
