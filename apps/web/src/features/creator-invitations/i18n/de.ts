import type en from './en.js';

const de: typeof en = {
  title: 'Du bist eingeladen',
  invites: '{{brand}} lädt dich ein',
  until: 'Bewerben bis',
  look: 'Ansehen',
  decline: 'Nein, danke',
  declineOf: 'Nein, danke: {{brand}}',
  follow: '{{brand}} folgen',
  followHint: 'Folgen: Diese Marke sieht dein Profil und kann dich einladen',
  unfollowHint: 'Nicht mehr folgen',
  followed: {
    title: 'Marken, denen du folgst',
    none: 'Noch keine. Tippe auf das Herz neben einer Marke in einer Kampagne. Marken, denen du folgst, sehen dein Profil.',
  },
};

export default de;
