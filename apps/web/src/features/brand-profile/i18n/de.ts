import type en from './en.js';

const de: typeof en = {
  lead: 'Wie Creators Sie kennenlernen und wie Sie Ihre eigenen Creators mitbringen.',
  saved: 'Gespeichert',
  preview: 'So sehen es Creators',
  profile: {
    title: 'Profil',
    text: 'Creators sehen es auf Ihrer Seite, bevor sie sich bewerben und wenn sie Ihnen folgen.',
    name: 'Name der Marke',
    industry: 'Branche',
    industryHint: 'Die Beispielsätze im Kampagnen-Assistenten richten sich danach.',
    noIndustry: 'Noch nicht gewählt',
    description: 'Über die Marke',
    descriptionHint: 'Was Sie machen, für wen, und wofür Sie stehen.',
    website: 'Website',
    links: 'Weitere Links',
    linksHint: 'Profile in sozialen Netzwerken oder Ihr Shop, einer pro Zeile, höchstens 10.',
  },
  logo: {
    add: 'Logo hinzufügen',
    change: 'Logo ändern',
    hint: 'JPEG, PNG oder WebP bis 10 MB; wird quadratisch gezeigt.',
    saved: 'Das Logo ist geändert',
  },
  figures: {
    followers: 'Folgen Ihnen',
    referredCreators: 'Von Ihnen mitgebrachte Creators',
    groups: 'Gruppen',
    rating_one: 'Ihre Bewertung von einem Creator',
    rating_other: 'Ihre Bewertung von {{count}} Creators',
    ofFive: '{{average}} von 5',
  },
  referral: {
    title: 'Creators einladen',
    text: 'Teilen Sie Ihren Link mit Creators, die Sie kennen. Wer sich damit anmeldet, kommt in „Meine Empfehlungen“ und zählt nicht für die Creators je Kampagne in Ihrem Tarif.',
    link: 'Ihr Link',
    qr: 'QR-Code der Einladung von {{brand}}',
    saveQr: 'QR-Code speichern',
    signedUp_zero: 'Damit hat sich noch niemand angemeldet.',
    signedUp_one: 'Damit hat sich ein Creator angemeldet.',
    signedUp_other: 'Damit haben sich {{count}} Creators angemeldet.',
    code: 'Code',
    codeHint: '4 bis 20 Buchstaben, Ziffern und Bindestriche. Links mit Ihren früheren Codes funktionieren weiter.',
    codeForm: 'Bitte 4 bis 20 Buchstaben von A bis Z, Ziffern und Bindestriche verwenden.',
    words: 'Ihre Worte',
    wordsHint: 'Stehen über der Anmeldung.',
    wordsExample: 'Wir mögen, was du machst. Komm dazu und erfahre als Erste von unseren Kampagnen!',
    toGroups: 'Meine Empfehlungen',
  },
};

export default de;
