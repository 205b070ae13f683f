const en = {
  title: 'Questions and answers',
  lead: 'Ask the brand about the brief. Your name stays with the brand; everybody reads the answer.',
  none: 'Nobody has asked yet.',
  noneClosed: 'Nobody asked.',
  label: 'Your question',
  placeholder: 'What do you need to know before you apply?',
  ask: 'Ask the brand',
  asked: 'Asked. You are told as soon as the brand answers.',
  own: 'You asked',
  someone: 'A creator asked',
  answer: '{{brand}} answered',
  changed: 'changed',
  waiting: 'Waits for an answer. Only you and the brand see it so far.',
  hidden: 'The brand does not show this question to others: {{reason}}',
  more: 'Show older ones',
  tooShort: 'A few more words, please.',
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'creator-questions': typeof en;
  }
}
