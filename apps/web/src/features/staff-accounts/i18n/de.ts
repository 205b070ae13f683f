import type en from './en.js';

const de: typeof en = {
  title: 'Team-Konten',
  lead: 'Alle, die für den Betreiber arbeiten. Für alle ist der zweite Faktor Pflicht.',
  documents: 'Dokumente',
  empty: 'Noch niemand',
  emptyText: 'Hier stehen die Menschen, die Marken und Creators helfen.',
  you: 'dieses Konto',
  roleOf: 'Rolle von {{name}}',
  roleChanged: '{{name}} hat jetzt eine andere Rolle',
  actionsOf: 'Aktionen für {{name}}',
  invitedOn: 'Eingeladen am {{date}}',
  states: {
    active: 'Aktiv',
    invited: 'Eingeladen',
    noFactor: 'Zweiter Faktor fehlt',
  },
  roles: {
    support: 'Support',
    verifier: 'Prüfung',
    influencer_manager: 'Creator-Betreuung',
    finance: 'Finanzen',
    admin: 'Admin',
  },
  may: {
    support: 'Sieht alles, verlängert Fristen, repariert und öffnet wieder.',
    verifier: 'Prüft Konten von Creators.',
    influencer_manager: 'Erinnert Creators, schlichtet Streit, nimmt aus Kampagnen.',
    finance: 'Kontobuch, Auszahlungen und Rechnungen.',
    admin: 'Alles, auch diese Konten.',
  },
  invite: {
    open: 'Einladen',
    title: 'Ins Team einladen',
    email: 'E-Mail',
    role: 'Rolle',
    do: 'Einladung senden',
    done: 'Die Einladung an {{email}} ist unterwegs',
  },
  end: {
    do: 'Konto beenden',
    title: 'Team-Konto von {{name}} beenden?',
    sessions: 'Alle Sitzungen enden sofort, die Konsole ist für diese Person zu.',
    stays: 'Was sie getan hat, bleibt unter ihrem Namen im Protokoll.',
    done: 'Das Team-Konto von {{name}} ist beendet',
  },
  welcome: {
    title: 'Willkommen im Team',
    lead: 'Bitte Namen und Passwort wählen. Danach wird der zweite Faktor eingerichtet.',
    name: 'Vor- und Nachname',
    password: 'Passwort',
    hint: 'Mindestens 12 Zeichen. Ein kurzer Satz ist leicht zu merken und schwer zu erraten.',
    missing_one: 'Noch ein Zeichen',
    missing_other: 'Noch {{count}} Zeichen',
    submit: 'Weiter',
    goneTitle: 'Dieser Link gilt nicht mehr',
    goneText: 'Er wurde schon benutzt oder ist zu alt. Eine neue Einladung gibt es bei der Administration.',
    signIn: 'Anmelden',
  },
};

export default de;
