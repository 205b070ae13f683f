const en = {
  lead: 'Creators ask about the brief before they apply. An answer is public: everybody who sees the campaign reads it, without the name of who asked.',
  show: 'Which questions',
  open: 'Waiting',
  answered: 'Answered',
  hidden: 'Hidden',
  all: 'All',
  noneOpen: 'No question waits for an answer',
  none: 'No questions here',
  noneText: 'Questions about the brief appear here. A clear brief gets fewer of them.',
  toBrief: 'Look at the brief',
  toAll: 'Show all questions',
  nobody: 'Creator',
  answerLabel: 'Your answer',
  answerHint: 'Everybody who sees the campaign can read it.',
  answer: 'Publish the answer',
  change: 'Change the answer',
  save: 'Save the answer',
  hide: 'Hide',
  hideTitle: 'Hide this question?',
  hideOthers: 'Other creators do not see it any more.',
  hideAsker: 'The creator who asked is told, with your reason. You can show it again.',
  reason: 'Reason',
  reasonExample: 'For example: answered in the brief, or names a person',
  hideAct: 'Hide the question',
  showAgain: 'Show again',
  wasHidden: 'The question is hidden',
  changed: 'changed',
  hiddenBecause: 'Hidden: {{reason}}',
  states: { open: 'Waits for an answer', answered: 'Answered', hidden: 'Hidden' },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    questions: typeof en;
  }
}
