import type en from './en.js';

// Für Marken, Creator und das Team des Betreibers: deshalb ohne Anrede.
const de: typeof en = {
  password: {
    title: 'Passwort',
    text: 'Ein neues Passwort meldet alle anderen Geräte ab.',
    change: 'Passwort ändern',
    current: 'Bisheriges Passwort',
    next: 'Neues Passwort',
    hint: 'Mindestens 12 Zeichen. Ein kurzer Satz ist leicht zu merken und schwer zu erraten.',
    missing_one: 'Noch ein Zeichen',
    missing_other: 'Noch {{count}} Zeichen',
    wrong: 'Das ist nicht das bisherige Passwort.',
    submit: 'Neues Passwort speichern',
    done: 'Passwort geändert, andere Geräte sind abgemeldet',
    forgot: 'Das bisherige vergessen?',
  },
  email: {
    title: 'E-Mail-Adresse',
    text: 'Anmeldung und Nachrichten laufen über <b>{{email}}</b>.',
    change: 'Adresse ändern',
    next: 'Neue E-Mail-Adresse',
    submit: 'Link zur Bestätigung senden',
    sent: 'An <b>{{email}}</b> ist ein Link unterwegs. Sobald er geöffnet ist, gilt die neue Adresse; bis dahin bleibt die alte.',
  },
};

export default de;
