import type en from './en.js';

const de: typeof en = {
  lead: 'Einstellungen für alle in {{name}}.',
  saved: 'Gespeichert',
  name: {
    title: 'Name',
    label: 'Name der Organisation',
    brand: 'Ihr Unternehmen, wie Mitglieder und Rechnungen es nennen. Marken haben eigene Namen.',
    agency: 'Ihre Agentur, wie Mitglieder und Rechnungen sie nennen. Kunden sind Marken mit eigenen Namen.',
  },
  factor: {
    title: 'Zweiter Faktor für alle',
    text: 'Wer hier arbeitet, meldet sich mit Passwort und Code an. Ein gestohlenes Passwort allein öffnet dann nichts.',
    required: 'Pflicht',
    optional: 'Freiwillig',
    switch: 'Mitglieder brauchen einen zweiten Faktor',
    ownFirst: 'Richten Sie zuerst Ihren eigenen zweiten Faktor ein, sonst sperren Sie sich aus.',
    everybody_one: 'Das einzige Mitglied hat einen zweiten Faktor.',
    everybody_other: 'Alle {{count}} Mitglieder haben einen zweiten Faktor.',
    lacking: 'Ohne zweiten Faktor: {{some}} von {{all}}',
    more_one: 'Noch eines zeigen',
    more_other: 'Noch {{count}} zeigen',
    onTitle: 'Zweiten Faktor verlangen?',
    onMembers: 'Wer keinen hat, richtet ihn ein, bevor es hier weitergeht. Andere Organisationen bleiben offen.',
    onSessions: 'Sitzungen, die ohne Code begannen, werden danach gefragt.',
    onKeys: 'API-Schlüssel arbeiten weiter.',
    onDo: 'Verlangen',
    offTitle: 'Zweiten Faktor nicht mehr verlangen?',
    offText: 'Mitglieder dürfen ihren ausschalten. Ein gestohlenes Passwort genügt dann.',
    offDo: 'Freiwillig machen',
    nowRequired: 'Der zweite Faktor ist ab jetzt Pflicht',
    nowOptional: 'Der zweite Faktor ist ab jetzt freiwillig',
  },
};

export default de;
