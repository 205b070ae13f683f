import type en from './en.js';

const de: typeof en = {
  bar: 'Sandbox',
  label: 'Werkzeuge der Sandbox',
  today: 'Virtuelle Zeit',
  hour: '+1 Std.',
  day: '+1 Tag',
  hourLong: 'Eine Stunde vor',
  dayLong: 'Einen Tag vor',
  next: 'Zur nächsten Frist',
  moved: 'Es ist jetzt {{date}}.',
  signInAs: 'Anmelden als',
  people: 'Demo-Personen',
  brandPeople: 'Marken und Agenturen',
  creatorPeople: 'Creator',
  staffPeople: 'Team des Betreibers',
  codeNow: '{{role}} · Code {{code}}',
  outbox: 'Postausgang',
  outboxTitle: 'E-Mails dieser Sandbox',
  outboxEmpty: 'Noch keine E-Mails',
  outboxEmptyText: 'Hier erscheint alles, was Openfluence per E-Mail verschicken würde.',
  outboxTo: 'an {{to}}',
  instagram: 'Simuliertes Instagram',
  tiktok: 'Simuliertes TikTok',
  openLink: 'Link öffnen',
  menu: 'Zeit, Personen, Postausgang',
};

export default de;
