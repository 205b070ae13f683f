const BY_ENDING: readonly (readonly [RegExp, string])[] = [
  [/\.mov$/i, 'video/quicktime'],
  [/\.(mp4|m4v)$/i, 'video/mp4'],
  [/\.jpe?g$/i, 'image/jpeg'],
  [/\.png$/i, 'image/png'],
  [/\.webp$/i, 'image/webp'],
];

/** Some phones give no type: then the name tells. */
export function typeOf({ type, name }: Pick<File, 'type' | 'name'>): string {
  if (type !== '') return type;
  return BY_ENDING.find(([ending]) => ending.test(name))?.[1] ?? 'application/octet-stream';
}
