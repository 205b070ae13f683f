import type en from './en.js';

// Für Marken und Creator: deshalb ohne Anrede.
const de: typeof en = {
  title: 'Geräte',
  lead: 'Hier besteht eine Anmeldung. Unbekannte am besten beenden und danach das Passwort ändern.',
  unknown: 'Unbekanntes Gerät',
  current: 'Dieses Gerät',
  lastUsed: 'Zuletzt {{date}}',
  since: 'Angemeldet am {{date}}',
  end: 'Abmelden',
  endNamed: '{{name}} abmelden',
  ended: 'Abgemeldet',
  endOthers: 'Überall sonst abmelden',
  endOthersTitle: 'Überall sonst abmelden?',
  endOthersText: 'Nur dieses Gerät bleibt angemeldet. Alle anderen enden sofort; was dort nicht gespeichert ist, geht verloren.',
  endedOthers: 'Nur noch dieses Gerät ist angemeldet',
  secondFactor: 'Zweiter Faktor',
  singleSignOn: 'Über das Unternehmen',
};

export default de;
