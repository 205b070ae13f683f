const en = {
  title: 'Who finds you',
  network: 'Brands can find me',
  on: 'Brands see the public part of your profile and your figures, and can invite you to campaigns.',
  off: 'Only brands you apply to see your profile.',
  notEligible: 'Brands find you as soon as one of your accounts has passed the check.',
  away: {
    title: 'Times away',
    text: 'Brands that plan for these days see that you take no work then.',
    days: '{{from}} – {{until}}',
    add: 'Add a time away',
    from: 'First day',
    until: 'Last day',
    remove: 'Remove',
    removeDays: 'Remove {{days}}',
  },
  hidden: {
    title: 'Hidden from',
    text: 'These companies and all their brands do not find you. They are not told.',
    gone: 'A company that is gone',
    more: 'Show more companies',
    hide: 'Hide from a brand',
    show: 'Show again',
    showName: 'Show me to {{name}} again',
    shown: '{{name}} can find you again',
    dialog: 'Hide from a brand',
    consequence: 'The brand and all others of its company no longer find you. Where you have applied, they still see you.',
    brand: 'Brand',
    choose: 'Please choose',
    nothing: 'No such brand among those with open campaigns or that you follow',
    submit: 'Hide',
    done: '{{name}} does not find you any more',
  },
  problems: {
    'invalid-away': 'This time overlaps another one, or is longer than a year.',
    'already-hidden': 'You are hidden from this company already.',
    'unknown-brand': 'This brand is gone.',
    'limit-reached': 'You have as many as possible already. Remove one first.',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'creator-network': typeof en;
  }
}
