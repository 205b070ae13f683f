import type en from './en.js';

const de: typeof en = {
  title: 'Dein Paket',
  state: {
    waiting: 'Noch nicht verschickt',
    sent: 'Unterwegs',
    received: 'Angekommen',
    assumed_received: 'Angekommen',
    not_needed: 'Es wird nichts verschickt',
  },
  told: {
    unconfirmed: 'Bestätige deine Adresse, damit die Marke das Produkt schicken kann.',
    waiting: 'Deine Adresse ist bestätigt. Die Marke schickt das Produkt bald los.',
    sent: 'Verschickt am {{date}}.',
    sentBy: 'Verschickt am {{date}} mit {{carrier}}.',
    assumed: 'Wenn du nichts sagst, gilt es am {{date}} als angekommen.',
    received: 'Du hast es am {{date}} bekommen.',
    assumed_received: 'Gilt seit {{date}} als angekommen.',
    not_needed: 'Es wird nichts mehr verschickt.',
  },
  variant: 'Deine Wahl: {{variant}}',
  address: 'Lieferung an',
  change: 'Adresse ändern',
  track: 'Paket verfolgen',
  tracking: 'Sendungsnummer',
  copy: 'Sendungsnummer kopieren',
  copied: 'Kopiert',
  given: {
    voucher: 'Dein Gutschein',
    access: 'Dein Zugang',
    here: 'Ist da',
    open: 'Noch nicht da',
    copy: 'Kopieren',
    since: 'Von der Marke bekommen am',
    wait: {
      voucher: 'Hier gibt dir die Marke deinen Code. Wir sagen dir Bescheid.',
      access: 'Hier gibt dir die Marke deinen Zugang. Wir sagen dir Bescheid.',
    },
  },
  gotIt: 'Ist da',
  gotItTitle: 'Ist das Paket angekommen?',
  gotItText: 'Davon hängen deine Termine zum Posten ab. Bestätige erst, wenn du das Produkt in den Händen hast.',
  gotItThanks: 'Super! Die Marke weiß jetzt, dass es da ist.',
  problem: 'Nicht angekommen, beschädigt oder falsch? Schreib der Marke im Chat.',
  sheet: {
    title: 'Wohin soll es gehen?',
    use: 'Hierhin schicken',
    other: 'Andere Adresse',
    otherText: 'Nur für diese Kampagne. Dein Profil behält seine Adresse.',
    back: 'Zurück',
    save: 'An diese Adresse schicken',
    confirmed: 'Adresse bestätigt',
    incomplete: 'In deinem Profil steht noch keine vollständige Adresse.',
  },
  problems: {
    'not-needed': 'In dieser Kooperation wird nichts verschickt.',
    'collaboration-ended': 'Diese Kooperation ist vorbei.',
    'already-sent': 'Das Paket ist schon unterwegs, seine Adresse bleibt. Schreib der Marke im Chat.',
    'not-receivable': 'Es ist kein Paket unterwegs.',
    'no-address': 'Bitte trag deine Adresse ein.',
    'invalid-address': 'Bitte prüf die markierten Felder.',
  },
  fieldProblems: {
    'invalid-address': {
      required: 'Bitte ausfüllen.',
      unknown: 'Bitte such etwas aus der Liste aus.',
      'not-served': 'Dorthin verschickt die Marke nicht.',
    },
  },
};

export default de;
