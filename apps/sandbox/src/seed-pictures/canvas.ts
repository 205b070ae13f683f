import { darker, lighter } from './colour.js';

/** Collects shapes and their gradients; a picture is 1000 units wide, whatever its pixels. */
export class Canvas {
  readonly width = 1000;
  private readonly defs: string[] = [];
  private readonly shapes: string[] = [];

  /** `height` in units of a thousandth of the width. */
  constructor(readonly height: number) {}

  /** Adds markup to the picture. */
  add(...markup: string[]): void {
    this.shapes.push(...markup);
  }

  /** Straight gradient, by default from left to right; returns the fill to use. */
  linear(stops: readonly (readonly [number, string, number?])[], to: { x: number; y: number } = { x: 1, y: 0 }): string {
    return this.def(`<linearGradient id="ID" x1="0" y1="0" x2="${to.x}" y2="${to.y}">${stopTags(stops)}</linearGradient>`);
  }

  /** Round gradient around a point of the shape's box. */
  radial(
    stops: readonly (readonly [number, string, number?])[],
    at: { x: number; y: number; r: number } = { x: 0.5, y: 0.5, r: 0.5 },
  ): string {
    return this.def(`<radialGradient id="ID" cx="${at.x}" cy="${at.y}" r="${at.r}">${stopTags(stops)}</radialGradient>`);
  }

  /** Value for a `filter` attribute that blurs. */
  blur(deviation: number): string {
    return this.def(`<filter id="ID" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`);
  }

  /** Value for a `clip-path` attribute. */
  clip(shape: string): string {
    return this.def(`<clipPath id="ID">${shape}</clipPath>`);
  }

  /** Fill of a round body lit from the left. */
  round(colour: string, gloss = 0.4): string {
    return this.linear([
      [0, darker(colour, 0.3)],
      [0.1, darker(colour, 0.08)],
      [0.26, lighter(colour, gloss)],
      [0.42, lighter(colour, gloss * 0.25)],
      [0.7, colour],
      [0.9, darker(colour, 0.22)],
      [1, darker(colour, 0.34)],
    ]);
  }

  /** Soft shadow of something that stands on the table, falling to the right. */
  shadow(x: number, y: number, width: number, strength = 0.34): void {
    const fill = this.radial([
      [0, '#1a1220', strength],
      [0.55, '#1a1220', strength * 0.45],
      [1, '#1a1220', 0],
    ]);
    this.add(ellipse(x + width * 0.3, y + width * 0.02, width * 1.05, width * 0.2, fill));
    this.add(ellipse(x + width * 0.04, y, width * 0.62, width * 0.085, fill));
  }

  /** The picture as SVG. */
  svg(pixels: { width: number; height: number }): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels.width}" height="${pixels.height}" viewBox="0 0 ${this.width} ${this.height}" preserveAspectRatio="xMidYMid slice"><defs>${this.defs.join('')}</defs>${this.shapes.join('')}</svg>`;
  }

  private def(markup: string): string {
    const id = `d${this.defs.length}`;
    this.defs.push(markup.replace('ID', id));
    return `url(#${id})`;
  }
}

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${more}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function group(transform: string, content: string, more = ''): string {
  return `<g transform="${transform}" ${more}>${content}</g>`;
}

/** A number short enough for markup. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function stopTags(stops: readonly (readonly [number, string, number?])[]): string {
  return stops
    .map(([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join('');
}
