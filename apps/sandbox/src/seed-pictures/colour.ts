/** A set of colours that look well together. */
export interface Palette {
  /** Wall, from light to shade. */
  wall: [string, string];
  /** Table or floor. */
  table: string;
  /** Main thing of the picture. */
  hero: string;
  /** Caps, lids, second things. */
  second: string;
  /** Small bright spot. */
  spark: string;
  leaf: string;
}

export const PALETTES: readonly [Palette, ...Palette[]] = [
  { wall: ['#f7e7dc', '#e9c7b2'], table: '#f3dccd', hero: '#c8643c', second: '#f9f1ea', spark: '#e8a33d', leaf: '#5d7a5a' },
  { wall: ['#e6efe6', '#b9d0bd'], table: '#dfe9dc', hero: '#2f5d4a', second: '#f4f1e6', spark: '#e6b450', leaf: '#4f7f5c' },
  { wall: ['#e9e6f5', '#c3b8e2'], table: '#e2dcf1', hero: '#5a4694', second: '#fbf8ff', spark: '#f0a6b8', leaf: '#6f8f7d' },
  { wall: ['#fde9ea', '#f3bfc6'], table: '#fbdcdd', hero: '#d9536f', second: '#fff6f2', spark: '#f7b267', leaf: '#7c9a72' },
  { wall: ['#dfeef6', '#a9cfe3'], table: '#d5e7ef', hero: '#1f5f86', second: '#fbfdff', spark: '#f2b544', leaf: '#5b8b80' },
  { wall: ['#f8efd8', '#eacb8d'], table: '#f4e4bf', hero: '#b07b1e', second: '#fffaf0', spark: '#d2603a', leaf: '#6d8350' },
  { wall: ['#3b4252', '#20242e'], table: '#2c323f', hero: '#d8b26e', second: '#e9e4da', spark: '#e58f65', leaf: '#54806e' },
  { wall: ['#e8ecec', '#bfc9cb'], table: '#dde3e3', hero: '#39444a', second: '#ffffff', spark: '#ef8354', leaf: '#66857a' },
  { wall: ['#fbe8d3', '#f2b98b'], table: '#f8d9bb', hero: '#e2702f', second: '#fff5e9', spark: '#2f7f86', leaf: '#53796a' },
  { wall: ['#d9ede9', '#92c9c0'], table: '#cbe5df', hero: '#17786f', second: '#f8fcfa', spark: '#f4845f', leaf: '#3e7f66' },
  { wall: ['#4a2f3d', '#2a1822'], table: '#3a2430', hero: '#e7a6a1', second: '#f6e7df', spark: '#e9b44c', leaf: '#6b8a68' },
  { wall: ['#f1ebe4', '#d5c7b8'], table: '#e8ded3', hero: '#7b5a43', second: '#fbf7f1', spark: '#c98a5b', leaf: '#75845f' },
];

/** The colour between two, `share` of the way from the first to the second. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a
    .map((value, index) =>
      Math.round(value + ((b[index] ?? value) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

export function lighter(colour: string, share: number): string {
  return mix(colour, '#ffffff', share);
}

/** Shade with a little blue, as shadows are. */
export function darker(colour: string, share: number): string {
  return mix(colour, '#14101c', share);
}

/** Brightness from 0 to 1. */
export function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return (red * 0.299 + green * 0.587 + blue * 0.114) / 255;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}
