const en = {
  title: 'Ratings',
  criterion: {
    communication: 'Communication',
    content: 'Content',
    punctuality: 'Punctuality',
    product: 'Product',
    payment: 'Payment',
  },
  stars_one: '{{count}} star',
  stars_other: '{{count}} stars',
  average: '{{average}} of 5 stars',
  brand: {
    ask: 'How was it to work with this creator?',
    from: 'You can rate from {{date}} on.',
    until: 'Open until {{date}}. The creator sees it when both have rated, at the latest on {{shown}}.',
    hidden: 'The creator sees it when both have rated, at the latest on {{shown}}.',
    own: 'Your rating',
    other: 'What the creator says of you',
    text: 'A few words (optional)',
    none: 'The creator’s rating appears on {{shown}} at the latest, if there is one.',
    closed: 'Time to rate is over.',
  },
  creator: {
    ask: 'How was it to work with this brand?',
    from: 'You can rate from {{date}} on.',
    until: 'Open until {{date}}. The brand sees it when both have rated, at the latest on {{shown}}.',
    hidden: 'The brand sees it when both have rated, at the latest on {{shown}}.',
    own: 'Your rating',
    other: 'What the brand says of you',
    text: 'A few words (optional)',
    none: 'The brand’s rating appears on {{shown}} at the latest, if there is one.',
    closed: 'Time to rate is over.',
  },
  ofCreator: { title: 'Ratings by brands', none: 'No brand has rated this creator yet.', more: 'More ratings' },
  send: 'Send rating',
  final: 'A rating cannot be changed later.',
  missing: 'Please give stars for everything.',
  reply: {
    label: 'Your answer',
    hint: 'You can answer once.',
    send: 'Answer',
    shown: 'Answer',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    ratings: typeof en;
  }
}
