const en = {
  title: 'Join {{organisation}}',
  invited: '{{inviter}} invites you as <b>{{role}}</b>.',
  brands: 'For {{brands}}.',
  everyBrand: 'For all brands.',
  until: 'The invitation ends on {{date}}.',
  roleNames: {
    owner: 'Owner',
    admin: 'Admin',
    campaign_manager: 'Campaign manager',
    reviewer: 'Reviewer',
    logistics: 'Logistics',
    finance: 'Finance',
    analyst: 'Analyst',
    client_guest: 'Client guest',
    custom: 'Own role',
  },
  gone: {
    title: 'This invitation is not open any more',
    text: 'It was used already, was withdrawn, or is older than 7 days. Ask for a new one.',
    signIn: 'Go to sign-in',
  },
  incomplete: 'The link is not complete. Please open it again from the e-mail.',
  signedIn: {
    as: 'You are signed in as {{name}} ({{email}}).',
    submit: 'Join',
    other: 'Use another account',
  },
  fresh: {
    new: 'I am new here',
    known: 'I have an account',
    knownText: 'Sign in with the address that got the invitation, and you come back here.',
    signIn: 'Sign in',
    name: 'Your name',
    password: 'Choose a password',
    submit: 'Create account and join',
    addressHint: 'Your account gets the address that the invitation was sent to.',
  },
  accept: 'I accept: <documents/>',
  done: 'Welcome to {{organisation}}.',
  newOrganisation: {
    title: 'New organisation',
    lead: 'With its own team, brands and bill. You become its owner.',
    kind: 'Kind',
    brand: 'Brand',
    agency: 'Agency',
    name: 'Name of the organisation',
    brandName: 'First brand',
    brandNameHint: 'Left empty it gets the name of the organisation.',
    submit: 'Create organisation',
  },
  problems: {
    'sign-in-to-accept': 'Sign in with the account of the invited address, and open the link again.',
    'invitation-for-another-address':
      'This invitation was sent to another e-mail address than that of your account. Use the account of that address.',
    'single-sign-on-session': 'This session counts for one organisation only. Sign in with your password to accept.',
    'already-member': 'You are a member already.',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    joining: typeof en;
  }
}
