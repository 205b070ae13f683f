const en = {
  title: 'You are invited',
  invites: '{{brand}} invites you',
  until: 'Apply by',
  look: 'Look at it',
  decline: 'No, thanks',
  declineOf: 'No, thanks: {{brand}}',
  follow: 'Follow {{brand}}',
  followHint: 'Follow: this brand sees your profile and can invite you',
  unfollowHint: 'Do not follow any more',
  followed: {
    title: 'Brands you follow',
    none: 'None yet. Tap the heart beside a brand in a campaign. Brands you follow see your profile.',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'creator-invitations': typeof en;
  }
}
