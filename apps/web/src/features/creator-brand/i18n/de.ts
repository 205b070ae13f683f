import type en from './en.js';

const de: typeof en = {
  back: 'Entdecken',
  page: 'Marke',
  campaigns: 'Offene Kampagnen',
  none: 'Gerade keine offene Kampagne',
  noneText: 'Folge {{brand}}, dann findet die Marke dich für die nächste.',
  toDiscover: 'Andere Kampagnen entdecken',
  rating_one: 'Creator bewerten diese Marke mit {{average}} von 5 ({{count}} Bewertung).',
  rating_other: 'Creators bewerten diese Marke mit {{average}} von 5 ({{count}} Bewertungen).',
  invitedYou: '{{brand}} hat dich hierher eingeladen und sieht dein Profil.',
};

export default de;
