import type en from './en.js';

const de: typeof en = {
  title: 'Bewertungen',
  criterion: {
    communication: 'Kommunikation',
    content: 'Inhalte',
    punctuality: 'Pünktlichkeit',
    product: 'Produkt',
    payment: 'Bezahlung',
  },
  stars_one: '{{count}} Stern',
  stars_other: '{{count}} Sterne',
  average: '{{average}} von 5 Sternen',
  brand: {
    ask: 'Wie war die Zusammenarbeit mit diesem Creator?',
    from: 'Sie können ab {{date}} bewerten.',
    until: 'Bis {{date}} möglich. Spätestens am {{shown}} sieht sie der Creator, früher, sobald beide bewertet haben.',
    hidden: 'Spätestens am {{shown}} sieht sie der Creator, früher, sobald beide bewertet haben.',
    own: 'Ihre Bewertung',
    other: 'Was der Creator über Sie sagt',
    text: 'Ein paar Worte (freiwillig)',
    none: 'Die Bewertung des Creators erscheint spätestens am {{shown}}, falls es eine gibt.',
    closed: 'Die Zeit zum Bewerten ist vorbei.',
  },
  creator: {
    ask: 'Wie war die Zusammenarbeit mit dieser Marke?',
    from: 'Du kannst ab {{date}} bewerten.',
    until: 'Bis {{date}} möglich. Spätestens am {{shown}} sieht sie die Marke, früher, sobald beide bewertet haben.',
    hidden: 'Spätestens am {{shown}} sieht sie die Marke, früher, sobald beide bewertet haben.',
    own: 'Deine Bewertung',
    other: 'Was die Marke über dich sagt',
    text: 'Ein paar Worte (freiwillig)',
    none: 'Die Bewertung der Marke erscheint spätestens am {{shown}}, falls es eine gibt.',
    closed: 'Die Zeit zum Bewerten ist vorbei.',
  },
  ofCreator: { title: 'Bewertungen von Marken', none: 'Noch keine Marke hat bewertet.', more: 'Weitere Bewertungen' },
  send: 'Bewertung senden',
  final: 'Eine Bewertung lässt sich später nicht ändern.',
  missing: 'Bitte für alles Sterne vergeben.',
  reply: {
    label: 'Antwort schreiben',
    hint: 'Eine Antwort ist möglich.',
    send: 'Antworten',
    shown: 'Antwort',
  },
};

export default de;
