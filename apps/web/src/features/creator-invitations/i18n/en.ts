const en = {
  title: 'You are invited',
  invites: '{{brand}} invites you',
  until: 'Apply by',
  here: 'You are invited to this campaign.',
  look: 'Look at it',
  decline: 'No, thanks',
  declineOf: 'No, thanks: {{brand}}',
  follow: 'Follow {{brand}}',
  followShort: 'Follow',
  following: 'Following',
  followHint: 'Follow: this brand sees your profile and can invite you',
  unfollowHint: 'Do not follow any more',
  followed: {
    one: 'Following {{brand}}',
    title: 'Brands you follow',
    more: 'Show more brands',
    none: 'None yet. Tap “Follow” beside a brand in a campaign. Brands you follow see your profile.',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'creator-invitations': typeof en;
  }
}
