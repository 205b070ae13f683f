const en = {
  lead: 'Settings for everybody in {{name}}.',
  saved: 'Saved',
  name: {
    title: 'Name',
    label: 'Name of the organisation',
    brand: 'Your company, as members and invoices show it. Brands have names of their own.',
    agency: 'Your agency, as members and invoices show it. Your clients are brands with names of their own.',
  },
  factor: {
    title: 'Second factor for everybody',
    text: 'Whoever works here signs in with a password and a code. A stolen password alone opens nothing then.',
    required: 'Required',
    optional: 'Optional',
    switch: 'Members need a second factor',
    ownFirst: 'Set up your own second factor first, else you would lock yourself out.',
    everybody_one: 'The only member has a second factor.',
    everybody_other: 'All {{count}} members have a second factor.',
    lacking: 'Without a second factor: {{some}} of {{all}}',
    more_one: 'Show one more',
    more_other: 'Show {{count}} more',
    onTitle: 'Require a second factor?',
    onMembers: 'Members without one are asked to set it up before they can go on here. Their other organisations stay open.',
    onSessions: 'Sessions that began without a code are asked for one.',
    onKeys: 'API keys go on working.',
    onDo: 'Require it',
    offTitle: 'No longer require a second factor?',
    offText: 'Members may switch theirs off. A stolen password is enough then to get in.',
    offDo: 'Make it optional',
    nowRequired: 'A second factor is required from now on',
    nowOptional: 'A second factor is optional from now on',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'organisation-settings': typeof en;
  }
}
