/** The colours that carry meaning. Always shown with a word and an icon. */
export type Tone = 'gray' | 'indigo' | 'blue' | 'amber' | 'green' | 'yellow' | 'teal' | 'dark' | 'red' | 'accent';

/** CSS colours of a tone, for text or line and for the ground behind it. */
export function toneColors(tone: Tone): { ink: string; tint: string } {
  return { ink: `var(--of-tone-${tone})`, tint: `var(--of-tone-${tone}-tint)` };
}
