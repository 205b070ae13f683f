import type { CommonExamples } from './campaign-texts.types.js';

const common: CommonExamples = {
  beauty: {
    audience: 'Frauen und Männer von 20 bis 35 mit empfindlicher Haut, die vor dem Kauf die Inhaltsstoffe lesen.',
    questions: 'Welchen Hauttyp hast du, und welche Produkte benutzt du täglich?',
  },
  fashion: {
    audience: 'Menschen zwischen 25 und 40, die lieber wenig und dafür Gutes kaufen und wissen wollen, wo es genäht wurde.',
    questions: 'Welche Größe trägst du, und wie würdest du deinen Stil in drei Worten beschreiben?',
  },
  food: {
    audience: 'Berufstätige, die gern kochen, abends aber selten mehr als 30 Minuten Zeit haben.',
    questions: 'Isst du vegetarisch oder vegan, und gibt es Allergien, die wir kennen sollten?',
  },
  home: {
    audience: 'Leute in der ersten eigenen Wohnung, die sich nach und nach und mit kleinem Budget einrichten.',
    questions: 'Wie wohnst du, und welche Ecke deiner Wohnung würdest du zeigen?',
  },
  fitness: {
    audience: 'Hobbyläufer vor dem ersten Halbmarathon und alle, die gerade wieder anfangen.',
    questions: 'Wie oft trainierst du, und wo würdest du das Produkt einsetzen?',
  },
  tech: {
    audience: 'Neugierige ohne Technikstudium, die Geräte wollen, die einfach funktionieren.',
    questions: 'Welches Handy und welchen Rechner nutzt du, und was hast du schon getestet?',
  },
  family: {
    audience: 'Eltern mit Kindern zwischen 2 und 6 Jahren, die an lauten Tagen ein paar ruhige Minuten suchen.',
    questions: 'Wie alt sind deine Kinder, und zeigst du sie in deinen Inhalten?',
  },
  travel: {
    audience: 'Paare und Freundeskreise von 25 bis 45, die mit der Bahn fahren und ein langes Wochenende bleiben.',
    questions: 'Wohin reist du in den nächsten drei Monaten, und wer kommt mit?',
  },
};

export default common;
