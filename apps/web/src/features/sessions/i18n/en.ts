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
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    sessions: typeof en;
  }
}
