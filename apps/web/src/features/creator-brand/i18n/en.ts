const en = {
  back: 'Discover',
  page: 'Brand',
  campaigns: 'Open campaigns',
  none: 'No open campaign right now',
  noneText: 'Follow {{brand}}, so that it finds you for the next one.',
  toDiscover: 'Discover other campaigns',
  rating_one: 'Creators rate this brand {{average}} of 5 ({{count}} rating).',
  rating_other: 'Creators rate this brand {{average}} of 5 ({{count}} ratings).',
  invitedYou: '{{brand}} invited you here. It sees your profile.',
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'creator-brand': typeof en;
  }
}
