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
};

export default de;
