import type en from './en.js';

const de: typeof en = {
  title: 'Wer dich findet',
  network: 'Marken können mich finden',
  on: 'Marken sehen den öffentlichen Teil deines Profils und deine Zahlen und können dich zu Kampagnen einladen.',
  off: 'Nur Marken, bei denen du dich bewirbst, sehen dein Profil.',
  notEligible: 'Marken finden dich, sobald eines deiner Konten die Prüfung bestanden hat.',
  away: {
    title: 'Abwesend',
    text: 'Marken, die für diese Tage planen, sehen, dass du dann nichts annimmst.',
    days: '{{from}} – {{until}}',
    add: 'Abwesenheit eintragen',
    from: 'Erster Tag',
    until: 'Letzter Tag',
    remove: 'Entfernen',
    removeDays: '{{days}} entfernen',
  },
  hidden: {
    title: 'Verborgen vor',
    text: 'Diese Unternehmen und alle ihre Marken finden dich nicht. Sie erfahren es nicht.',
    gone: 'Ein Unternehmen, das es nicht mehr gibt',
    more: 'Weitere Firmen zeigen',
    hide: 'Vor einer Marke verbergen',
    show: 'Wieder zeigen',
    showName: 'Mich {{name}} wieder zeigen',
    shown: '{{name}} kann dich wieder finden',
    dialog: 'Vor einer Marke verbergen',
    consequence:
      'Die Marke und alle anderen ihres Unternehmens finden dich nicht mehr. Wo du dich beworben hast, sehen sie dich weiterhin.',
    brand: 'Marke',
    choose: 'Bitte wählen',
    nothing: 'Keine solche Marke unter denen mit offenen Kampagnen oder denen du folgst',
    submit: 'Verbergen',
    done: '{{name}} findet dich nicht mehr',
  },
  problems: {
    'invalid-away': 'Diese Zeit überschneidet sich mit einer anderen oder ist länger als ein Jahr.',
    'already-hidden': 'Du bist vor diesem Unternehmen schon verborgen.',
    'unknown-brand': 'Diese Marke gibt es nicht mehr.',
    'limit-reached': 'Du hast schon so viele wie möglich. Entferne erst etwas.',
  },
};

export default de;
