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
    until: 'Möglich bis {{date}}. Der Creator sieht sie, wenn beide bewertet haben, spätestens am {{shown}}.',
    hidden: 'Der Creator sieht sie, wenn beide bewertet haben, spätestens am {{shown}}.',
    own: 'Ihre Bewertung',
    other: 'Was der Creator über Sie sagt',
    text: 'Ein paar Worte (freiwillig)',
    none: 'Die Bewertung des Creators erscheint, wenn beide bewertet haben, spätestens am {{shown}}.',
    closed: 'Die Zeit zum Bewerten ist vorbei.',
  },
  creator: {
    ask: 'Wie war die Zusammenarbeit mit dieser Marke?',
    from: 'Du kannst ab {{date}} bewerten.',
    until: 'Möglich bis {{date}}. Die Marke sieht sie, wenn beide bewertet haben, spätestens am {{shown}}.',
    hidden: 'Die Marke sieht sie, wenn beide bewertet haben, spätestens am {{shown}}.',
    own: 'Deine Bewertung',
    other: 'Was die Marke über dich sagt',
    text: 'Ein paar Worte (freiwillig)',
    none: 'Die Bewertung der Marke erscheint, wenn beide bewertet haben, spätestens am {{shown}}.',
    closed: 'Die Zeit zum Bewerten ist vorbei.',
  },
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
