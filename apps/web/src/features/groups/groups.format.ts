import type { GroupColour } from './groups.types.js';

const PALETTE: Record<GroupColour, string> = {
  grey: 'gray',
  red: 'red',
  pink: 'pink',
  grape: 'grape',
  violet: 'violet',
  blue: 'blue',
  cyan: 'cyan',
  teal: 'teal',
  green: 'green',
  yellow: 'yellow',
  orange: 'orange',
};

/** The shade of a group's mark: decoration, the name stands beside it. */
export const shadeOf = (colour: GroupColour): string => `var(--mantine-color-${PALETTE[colour]}-filled)`;
