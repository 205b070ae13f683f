const en = {
  lead: 'How creators get to know you, and how you bring your own creators along.',
  saved: 'Saved',
  preview: 'As creators see it',
  profile: {
    title: 'Profile',
    text: 'Creators see it on your page, before they apply and when they follow you.',
    name: 'Name of the brand',
    industry: 'Industry',
    industryHint: 'The wizard’s example sentences fit it.',
    noIndustry: 'Not chosen yet',
    description: 'About the brand',
    descriptionHint: 'What you make, for whom, and what you stand for.',
    website: 'Website',
    links: 'More links',
    linksHint: 'Social profiles or your shop, one a line, at most 10.',
  },
  logo: {
    add: 'Add logo',
    change: 'Change logo',
    hint: 'JPEG, PNG or WebP up to 10 MB; shown as a square.',
    saved: 'The logo is changed',
  },
  figures: {
    followers: 'Followers',
    referredCreators: 'Creators you brought here',
    groups: 'Groups',
    rating_one: 'Your rating, by one creator',
    rating_other: 'Your rating, by {{count}} creators',
    ofFive: '{{average}} of 5',
  },
  referral: {
    title: 'Invite creators',
    text: 'Share your link with creators you know. Whoever signs up with it joins “My referrals” and does not count against your plan’s creators per campaign.',
    link: 'Your link',
    qr: 'QR code of the invitation of {{brand}}',
    saveQr: 'Save QR code',
    signedUp_zero: 'Nobody has signed up with it yet.',
    signedUp_one: 'One creator signed up with it.',
    signedUp_other: '{{count}} creators signed up with it.',
    code: 'Code',
    codeHint: '4 to 20 letters, digits and dashes. Links with your earlier codes go on working.',
    codeForm: 'Please use 4 to 20 letters from A to Z, digits and dashes.',
    words: 'Your words',
    wordsHint: 'Stands above the sign-up.',
    wordsExample: 'We love what you post. Join us and be the first to hear of our campaigns!',
    toGroups: 'My referrals',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'brand-profile': typeof en;
  }
}
