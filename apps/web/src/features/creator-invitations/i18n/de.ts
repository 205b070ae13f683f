import type en from './en.js';

const de: typeof en = {
  title: 'Du bist eingeladen',
  invites: '{{brand}} lädt dich ein',
  until: 'Bewerben bis',
  here: 'Du bist zu dieser Kampagne eingeladen.',
  look: 'Ansehen',
  decline: 'Nein, danke',
  declineOf: 'Nein, danke: {{brand}}',
  follow: '{{brand}} folgen',
  followShort: 'Folgen',
  following: 'Du folgst',
  followHint: 'Folgen: Diese Marke sieht dein Profil und kann dich einladen',
  unfollowHint: 'Nicht mehr folgen',
  followed: {
    one: 'Du folgst {{brand}}',
    title: 'Marken, denen du folgst',
    more: 'Weitere Marken zeigen',
    none: 'Noch keine. Tippe in einer Kampagne auf „Folgen“ neben der Marke. Marken, denen du folgst, sehen dein Profil.',
  },
};

export default de;
