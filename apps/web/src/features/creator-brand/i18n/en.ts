const en = {
  back: 'Discover',
  page: 'Brand',
  campaigns: 'Open campaigns',
  none: 'No open campaign right now',
  noneText: 'Follow {{brand}}, so that it finds you for the next one.',
  toDiscover: 'Discover other campaigns',
  invitedYou: '{{brand}} invited you here. It sees your profile.',
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'creator-brand': typeof en;
  }
}
