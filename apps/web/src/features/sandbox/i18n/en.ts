const en = {
  bar: 'Sandbox',
  label: 'Sandbox tools',
  today: 'Virtual time',
  hour: '+1 h',
  day: '+1 day',
  hourLong: 'One hour forward',
  dayLong: 'One day forward',
  next: 'To next deadline',
  moved: 'It is now {{date}}.',
  signInAs: 'Sign in as',
  people: 'Demo people',
  brandPeople: 'Brands and agencies',
  creatorPeople: 'Creators',
  staffPeople: 'Staff',
  codeNow: '{{role}} · code {{code}}',
  outbox: 'Outbox',
  outboxTitle: 'Mail sent by this sandbox',
  outboxEmpty: 'No mail yet',
  outboxEmptyText: 'Whatever Openfluence would send by e-mail appears here.',
  outboxTo: 'to {{to}}',
  instagram: 'Simulated Instagram',
  tiktok: 'Simulated TikTok',
  openLink: 'Open link',
  menu: 'Time, people, outbox',
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    sandbox: typeof en;
  }
}
