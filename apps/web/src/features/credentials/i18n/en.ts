const en = {
  password: {
    title: 'Password',
    text: 'Changing it signs out every other device.',
    change: 'Change password',
    current: 'Current password',
    next: 'New password',
    hint: 'At least 12 characters. A short sentence is easy to remember and hard to guess.',
    missing_one: 'One more character',
    missing_other: '{{count}} more characters',
    wrong: 'This is not your current password.',
    submit: 'Save new password',
    done: 'Password changed, other devices are signed out',
    forgot: 'Forgot the current one?',
  },
  email: {
    title: 'E-mail address',
    text: 'You sign in with <b>{{email}}</b>, and messages go there.',
    change: 'Change address',
    next: 'New e-mail address',
    submit: 'Send confirmation link',
    sent: 'We sent a link to <b>{{email}}</b>. The new address counts as soon as you open it. Until then the old one stays.',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    credentials: typeof en;
  }
}
