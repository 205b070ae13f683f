const en = {
  title: 'Devices',
  lead: 'Where you are signed in. End what you do not know, and change your password then.',
  unknown: 'Unknown device',
  current: 'This device',
  lastUsed: 'Used {{date}}',
  since: 'Signed in {{date}}',
  end: 'Sign out',
  endNamed: 'Sign out {{name}}',
  ended: 'Signed out',
  endOthers: 'Sign out everywhere else',
  endOthersTitle: 'Sign out everywhere else?',
  endOthersText: 'Only this device stays signed in. All others end at once; what is unsaved there is lost.',
  endedOthers: 'Only this device is signed in now',
  secondFactor: 'Second factor',
  singleSignOn: 'Company sign-in',
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    sessions: typeof en;
  }
}
