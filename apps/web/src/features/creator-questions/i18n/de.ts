import type en from './en.js';

const de: typeof en = {
  title: 'Fragen und Antworten',
  lead: 'Frag die Marke etwas zum Briefing. Deinen Namen sieht nur die Marke; die Antwort lesen alle.',
  none: 'Noch hat niemand gefragt.',
  noneClosed: 'Niemand hat gefragt.',
  label: 'Deine Frage',
  placeholder: 'Was musst du wissen, bevor du dich bewirbst?',
  ask: 'Marke fragen',
  asked: 'Gefragt. Du erfährst es, sobald die Marke antwortet.',
  own: 'Du hast gefragt',
  someone: 'Ein Creator hat gefragt',
  answer: '{{brand}} hat geantwortet',
  changed: 'geändert',
  waiting: 'Wartet auf Antwort. Bisher sehen nur du und die Marke die Frage.',
  hidden: 'Die Marke zeigt diese Frage anderen nicht: {{reason}}',
  more: 'Ältere zeigen',
  tooShort: 'Bitte noch ein paar Worte mehr.',
};

export default de;
