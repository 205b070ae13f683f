import type { Role } from '@app/rules';
import type { Locale } from '../locale.js';

export interface RoleText {
  label: string;
  description: string;
}

/** What the built-in roles are called, and in one sentence for whom they are. */
export const ROLE_TEXTS: Readonly<Record<Role, Readonly<Record<Locale, RoleText>>>> = {
  owner: {
    en: { label: 'Owner', description: 'May do everything, also give the organisation away or delete it.' },
    de: { label: 'Inhaber', description: 'Darf alles, auch die Organisation übertragen oder löschen.' },
  },
  admin: {
    en: { label: 'Admin', description: 'May do everything but give the organisation away or delete it.' },
    de: { label: 'Administration', description: 'Darf alles außer die Organisation übertragen oder löschen.' },
  },
  campaign_manager: {
    en: { label: 'Campaign manager', description: 'Plans, launches and runs campaigns from the brief to the report.' },
    de: { label: 'Kampagnenleitung', description: 'Plant, startet und führt Kampagnen vom Briefing bis zum Bericht.' },
  },
  reviewer: {
    en: { label: 'Reviewer', description: 'Chooses creators, talks to them and reviews their content.' },
    de: { label: 'Prüfung', description: 'Wählt Creator aus, spricht mit ihnen und prüft ihre Inhalte.' },
  },
  logistics: {
    en: { label: 'Logistics', description: 'Sees delivery addresses, sends parcels and answers questions about them.' },
    de: { label: 'Versand', description: 'Sieht Lieferadressen, verschickt Pakete und beantwortet Fragen dazu.' },
  },
  finance: {
    en: { label: 'Finance', description: 'Sees bills and figures, and pays.' },
    de: { label: 'Finanzen', description: 'Sieht Rechnungen und Zahlen und bezahlt.' },
  },
  analyst: {
    en: { label: 'Analyst', description: 'Sees campaigns, content and reports, and exports them.' },
    de: { label: 'Auswertung', description: 'Sieht Kampagnen, Inhalte und Berichte und exportiert sie.' },
  },
  client_guest: {
    en: { label: 'Client guest', description: 'Sees chosen campaigns only, comments internally and reviews content.' },
    de: { label: 'Gast des Kunden', description: 'Sieht nur ausgewählte Kampagnen, kommentiert intern und prüft Inhalte.' },
  },
};
