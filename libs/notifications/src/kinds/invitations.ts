import { texts, type Kind } from './kind.js';

/** Invitations to apply, and places that are offered to people on the waiting list. */
export const INVITATIONS = {
  'invitations-skipped': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `Not everybody was invited to “${d.campaign}”`,
      (d) =>
        `${d.count === 1 ? '1 member of your groups was' : `${d.count} members of your groups were`} not: beyond the limit of your plan, not eligible, or hidden. Invite others by hand.`,
    ),
    de: texts(
      (d) => `Nicht alle wurden zu „${d.campaign}“ eingeladen`,
      (d) =>
        `${d.count === 1 ? '1 Mitglied' : `${d.count} Mitglieder`} Ihrer Gruppen nicht: über dem Limit Ihres Tarifs, nicht geeignet oder verborgen. Laden Sie andere von Hand ein.`,
    ),
  },
  'creator-invited': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} invites you`,
      (d) => `${d.brand} invites you to apply to “${d.campaign}”. It binds you to nothing.`,
    ),
    de: texts(
      (d) => `${d.brand} lädt dich ein`,
      (d) => `${d.brand} lädt dich ein, dich auf „${d.campaign}“ zu bewerben. Das verpflichtet dich zu nichts.`,
    ),
  },
  'place-offered': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `A place is free: ${d.campaign}`,
      (d, when) => `You are next on the waiting list of ${d.brand}. Say yes before ${when(d.until)} and you are in.`,
    ),
    de: texts(
      (d) => `Ein Platz ist frei: ${d.campaign}`,
      (d, when) => `Du bist auf der Warteliste von ${d.brand} an der Reihe. Sag vor ${when(d.until)} Ja, dann bist du dabei.`,
    ),
  },
  'place-not-taken': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} did not take the free place`,
      (d) => `“${d.campaign}”: please offer it to the next on the waiting list.`,
    ),
    de: texts(
      (d) => `${d.creator} hat den freien Platz nicht angenommen`,
      (d) => `„${d.campaign}“: Bitte bieten Sie ihn der oder dem Nächsten auf der Warteliste an.`,
    ),
  },
  'place-freed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} is out: a place is free`,
      (d, when) => `Offer the place in “${d.campaign}” to your waiting list before ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `${d.creator} ist ausgeschieden: ein Platz ist frei`,
      (d, when) => `Bieten Sie den Platz in „${d.campaign}“ vor ${when(d.until)} Ihrer Warteliste an.`,
    ),
  },
} as const satisfies Record<string, Kind>;
