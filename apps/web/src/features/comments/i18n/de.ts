import type en from './en.js';

const de: typeof en = {
  title: 'Interne Kommentare',
  hint: 'Nur Ihr Team sieht das.',
  label: 'Neuer Kommentar',
  placeholder: 'Was sollten Kolleginnen und Kollegen wissen?',
  send: 'Kommentieren',
  keys: 'Strg + Eingabe',
  none: 'Noch hat niemand kommentiert.',
  more: 'Ältere zeigen',
  remove: 'Kommentar löschen',
  removeTitle: 'Diesen Kommentar löschen?',
  removeText: 'Er verschwindet für alle in Ihrem Team.',
};

export default de;
