import type en from './en.js';

const de: typeof en = {
  title: '{{organisation}} beitreten',
  invited: '{{inviter}} lädt Sie ein als <b>{{role}}</b>.',
  brands: 'Für {{brands}}.',
  everyBrand: 'Für alle Marken.',
  until: 'Die Einladung endet am {{date}}.',
  roleNames: {
    owner: 'Inhaber',
    admin: 'Administration',
    campaign_manager: 'Kampagnenleitung',
    reviewer: 'Prüfung',
    logistics: 'Versand',
    finance: 'Finanzen',
    analyst: 'Auswertung',
    client_guest: 'Gast des Kunden',
    custom: 'Eigene Rolle',
  },
  gone: {
    title: 'Diese Einladung ist nicht mehr offen',
    text: 'Sie wurde schon benutzt, zurückgezogen oder ist älter als 7 Tage. Bitten Sie um eine neue.',
    signIn: 'Zur Anmeldung',
  },
  incomplete: 'Der Link ist nicht vollständig. Bitte öffnen Sie ihn noch einmal aus der E-Mail.',
  signedIn: {
    as: 'Sie sind angemeldet als {{name}} ({{email}}).',
    submit: 'Beitreten',
    other: 'Anderes Konto benutzen',
  },
  fresh: {
    new: 'Ich bin neu hier',
    known: 'Ich habe ein Konto',
    knownText: 'Melden Sie sich mit der eingeladenen Adresse an, dann kommen Sie hierher zurück.',
    signIn: 'Anmelden',
    name: 'Ihr Name',
    password: 'Passwort wählen',
    submit: 'Konto anlegen und beitreten',
    addressHint: 'Ihr Konto bekommt die Adresse, an die die Einladung ging.',
  },
  accept: 'Ich akzeptiere: <documents/>',
  done: 'Willkommen bei {{organisation}}.',
  newOrganisation: {
    title: 'Neue Organisation',
    lead: 'Mit eigenem Team, eigenen Marken und eigener Rechnung. Sie werden Inhaber.',
    kind: 'Art',
    brand: 'Marke',
    agency: 'Agentur',
    name: 'Name der Organisation',
    brandName: 'Erste Marke',
    brandNameHint: 'Bleibt das leer, heißt sie wie die Organisation.',
    submit: 'Organisation anlegen',
  },
  problems: {
    'sign-in-to-accept': 'Melden Sie sich mit dem Konto der eingeladenen Adresse an und öffnen Sie den Link noch einmal.',
    'invitation-for-another-address':
      'Diese Einladung ging an eine andere E-Mail-Adresse als die Ihres Kontos. Benutzen Sie das Konto zu jener Adresse.',
    'single-sign-on-session': 'Diese Sitzung gilt nur für eine Organisation. Melden Sie sich zum Annehmen mit Ihrem Passwort an.',
    'already-member': 'Sie sind schon Mitglied.',
  },
};

export default de;
