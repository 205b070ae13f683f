/** 32-bit hash of a text (FNV-1a with a final mix). Same text, same number, on every machine. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A number in [0, 1) that depends on the seed and on what it is for, nothing else. */
export function fraction(seed: string, purpose: string): number {
  return hash(`${seed}\u0000${purpose}`) / 0x1_0000_0000;
}

/** A number in [low, high) by seed and purpose. */
export function between(seed: string, purpose: string, low: number, high: number): number {
  return low + fraction(seed, purpose) * (high - low);
}

/** One element of a non-empty list by seed and purpose. */
export function pick<T>(seed: string, purpose: string, list: readonly [T, ...T[]]): T {
  return list[Math.floor(fraction(seed, purpose) * list.length)] ?? list[0];
}
