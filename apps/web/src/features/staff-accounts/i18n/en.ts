const en = {
  title: 'Staff accounts',
  lead: 'Everybody who works for the operator. A second factor is required of all of them.',
  documents: 'Documents',
  empty: 'Nobody yet',
  emptyText: 'Invite the people who help brands and creators.',
  you: 'you',
  roleOf: 'Role of {{name}}',
  roleChanged: '{{name}} has another role now',
  actionsOf: 'Actions for {{name}}',
  invitedOn: 'Invited on {{date}}',
  states: {
    active: 'Active',
    invited: 'Invited',
    noFactor: 'Second factor missing',
  },
  roles: {
    support: 'Support',
    verifier: 'Verifier',
    influencer_manager: 'Influencer manager',
    finance: 'Finance',
    admin: 'Admin',
  },
  may: {
    support: 'Sees everything, extends deadlines, repairs and reopens.',
    verifier: 'Checks accounts of creators.',
    influencer_manager: 'Reminds creators, settles disputes, removes from campaigns.',
    finance: 'Ledger, payouts and invoices.',
    admin: 'Everything, and these accounts.',
  },
  invite: {
    open: 'Invite',
    title: 'Invite to the staff',
    email: 'E-mail',
    role: 'Role',
    do: 'Send invitation',
    done: 'An invitation is on its way to {{email}}',
  },
  end: {
    do: 'End account',
    title: 'End the staff account of {{name}}?',
    sessions: 'All sessions end at once, and the console is closed to this person.',
    stays: 'What they did stays in the audit log under their name.',
    done: 'The staff account of {{name}} has ended',
  },
  welcome: {
    title: 'Welcome to the team',
    lead: 'Choose a name and a password. After that you set up a second factor.',
    name: 'Your name',
    password: 'Password',
    hint: 'At least 12 characters. A short sentence is easy to remember and hard to guess.',
    missing_one: 'One more character',
    missing_other: '{{count}} more characters',
    submit: 'Continue',
    goneTitle: 'This link does not work any more',
    goneText: 'It was already used or is too old. Ask an administrator for a new invitation, or sign in.',
    signIn: 'Sign in',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'staff-accounts': typeof en;
  }
}
