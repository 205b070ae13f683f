/** Kept by the system (GRP-1), in the order in which they are shown. */
export const AUTOMATIC_KINDS = ['favorites', 'previously_collaborated', 'referrals', 'followers'] as const;
export type AutomaticKind = (typeof AUTOMATIC_KINDS)[number];

export const GROUP_KINDS = [...AUTOMATIC_KINDS, 'own'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Words that screens turn into shades. */
export const GROUP_COLOURS = ['grey', 'red', 'pink', 'grape', 'violet', 'blue', 'cyan', 'teal', 'green', 'yellow', 'orange'] as const;
export type GroupColour = (typeof GROUP_COLOURS)[number];
