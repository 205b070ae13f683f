import type { Permission } from '@app/rules';

export const PERMISSION_GROUPS = [
  'campaigns',
  'creators',
  'applications',
  'collaborations',
  'shipping',
  'chat',
  'content',
  'reporting',
  'billing',
  'organisation',
] as const;

export type PermissionGroup = (typeof PERMISSION_GROUPS)[number];

interface PermissionText {
  group: PermissionGroup;
  en: readonly [label: string, description: string];
  de: readonly [label: string, description: string];
}

/** What every permission is called and allows; the invite dialog and the role editor show it (ACC-5, ACC-6). */
export const PERMISSION_TEXTS: Readonly<Record<Permission, PermissionText>> = {
  'campaigns.read': {
    group: 'campaigns',
    en: ['See campaigns', 'Open campaigns with their brief, phases and history.'],
    de: ['Kampagnen sehen', 'Kampagnen mit Briefing, Phasen und Verlauf öffnen.'],
  },
  'campaigns.write': {
    group: 'campaigns',
    en: ['Edit campaigns', 'Create, change, duplicate and archive campaigns.'],
    de: ['Kampagnen bearbeiten', 'Kampagnen anlegen, ändern, duplizieren und archivieren.'],
  },
  'campaigns.launch': {
    group: 'campaigns',
    en: ['Launch campaigns', 'Launch, pause, reactivate, close and cancel campaigns.'],
    de: ['Kampagnen starten', 'Kampagnen starten, pausieren, fortsetzen, schließen und abbrechen.'],
  },
  'creators.read': {
    group: 'creators',
    en: ['See creators', 'Search the network and open creator pages.'],
    de: ['Creator sehen', 'Das Netzwerk durchsuchen und Creator-Seiten öffnen.'],
  },
  'applications.read': {
    group: 'applications',
    en: ['See applications', 'Read applications and compare applicants.'],
    de: ['Bewerbungen sehen', 'Bewerbungen lesen und vergleichen.'],
  },
  'applications.decide': {
    group: 'applications',
    en: ['Decide applications', 'Accept, decline and reset applications.'],
    de: ['Über Bewerbungen entscheiden', 'Bewerbungen annehmen, ablehnen und zurücksetzen.'],
  },
  'applications.invite': {
    group: 'applications',
    en: ['Invite creators', 'Invite creators and groups to campaigns.'],
    de: ['Creator einladen', 'Creator und Gruppen zu Kampagnen einladen.'],
  },
  'applications.confirm-selection': {
    group: 'applications',
    en: ['Confirm the selection', 'Bind the accepted creators and begin the campaign.'],
    de: ['Auswahl bestätigen', 'Angenommene Creator verbindlich buchen und die Kampagne beginnen.'],
  },
  'collaborations.read': {
    group: 'collaborations',
    en: ['See collaborations', 'Follow deadlines and what creators owe.'],
    de: ['Kooperationen sehen', 'Fristen und geschuldete Leistungen verfolgen.'],
  },
  'collaborations.write': {
    group: 'collaborations',
    en: ['Manage collaborations', 'Extend, end, dispute and rate collaborations.'],
    de: ['Kooperationen verwalten', 'Kooperationen verlängern, beenden, beanstanden und bewerten.'],
  },
  'shipping.read-addresses': {
    group: 'shipping',
    en: ['See delivery addresses', 'See and download addresses of confirmed creators.'],
    de: ['Lieferadressen sehen', 'Adressen bestätigter Creator sehen und herunterladen.'],
  },
  'shipping.write': {
    group: 'shipping',
    en: ['Send parcels', 'Record parcels and solve delivery problems.'],
    de: ['Pakete verschicken', 'Sendungen erfassen und Zustellprobleme lösen.'],
  },
  'chat.read': {
    group: 'chat',
    en: ['Read messages', 'Read the conversations with creators.'],
    de: ['Nachrichten lesen', 'Die Gespräche mit Creators lesen.'],
  },
  'chat.write': {
    group: 'chat',
    en: ['Write messages', 'Write to creators, one or many.'],
    de: ['Nachrichten schreiben', 'Einzelnen oder vielen Creators schreiben.'],
  },
  'chat.write-comment': {
    group: 'chat',
    en: ['Comment internally', 'Leave comments that creators never see.'],
    de: ['Intern kommentieren', 'Kommentare hinterlassen, die Creator nie sehen.'],
  },
  'content-sync.read': {
    group: 'content',
    en: ['See content', 'See what creators published, with its figures.'],
    de: ['Inhalte sehen', 'Veröffentlichte Inhalte mit ihren Zahlen sehen.'],
  },
  'content-sync.review': {
    group: 'content',
    en: ['Review content', 'Assign, approve and waive content.'],
    de: ['Inhalte prüfen', 'Inhalte zuordnen, freigeben und erlassen.'],
  },
  'reporting.read': {
    group: 'reporting',
    en: ['See reports', 'See results of campaigns, creators and content.'],
    de: ['Berichte sehen', 'Ergebnisse von Kampagnen, Creators und Inhalten sehen.'],
  },
  'reporting.export': {
    group: 'reporting',
    en: ['Export reports', 'Download reports as files and share them.'],
    de: ['Berichte exportieren', 'Berichte als Datei herunterladen und teilen.'],
  },
  'billing.purchase-buyout': {
    group: 'billing',
    en: ['Buy usage rights', 'Buy further rights to content at a price.'],
    de: ['Nutzungsrechte kaufen', 'Weitere Rechte an Inhalten kostenpflichtig kaufen.'],
  },
  'billing.read': {
    group: 'billing',
    en: ['See billing', 'See plan, usage and invoices.'],
    de: ['Abrechnung sehen', 'Tarif, Verbrauch und Rechnungen sehen.'],
  },
  'billing.manage': {
    group: 'billing',
    en: ['Manage billing', 'Change plan, payment method and billing address.'],
    de: ['Abrechnung verwalten', 'Tarif, Zahlungsart und Rechnungsadresse ändern.'],
  },
  'groups.write': {
    group: 'creators',
    en: ['Manage groups', 'Keep groups of creators, notes and tasks.'],
    de: ['Gruppen verwalten', 'Creator-Gruppen, Notizen und Aufgaben pflegen.'],
  },
  'identity.manage-brand': {
    group: 'organisation',
    en: ['Edit brand profiles', 'Change name, logo and description of brands.'],
    de: ['Markenprofile bearbeiten', 'Name, Logo und Beschreibung von Marken ändern.'],
  },
  'identity.manage-organisation': {
    group: 'organisation',
    en: ['Manage the organisation', 'Change settings, brands, roles, sign-on, second factor and API keys.'],
    de: ['Organisation verwalten', 'Einstellungen, Marken, Rollen, Anmeldung, zweiten Faktor und API-Schlüssel ändern.'],
  },
  'identity.manage-members': {
    group: 'organisation',
    en: ['Manage members', 'Invite, change and remove members.'],
    de: ['Mitglieder verwalten', 'Mitglieder einladen, ändern und entfernen.'],
  },
  'identity.read-audit': {
    group: 'organisation',
    en: ['See the audit log', 'See and export who changed what.'],
    de: ['Protokoll sehen', 'Sehen und exportieren, wer was geändert hat.'],
  },
  'integrations.manage': {
    group: 'organisation',
    en: ['Manage integrations', 'Connect webhooks and other services.'],
    de: ['Anbindungen verwalten', 'Webhooks und andere Dienste anbinden.'],
  },
  'identity.delete-organisation': {
    group: 'organisation',
    en: ['Delete the organisation', 'Close the account for good.'],
    de: ['Organisation löschen', 'Das Konto endgültig schließen.'],
  },
  'identity.transfer-ownership': {
    group: 'organisation',
    en: ['Transfer ownership', 'Give the organisation or a brand into other hands.'],
    de: ['Eigentum übertragen', 'Die Organisation oder eine Marke in andere Hände geben.'],
  },
};
