const en = {
  title: 'Two-factor sign-in',
  text: 'After the password, signing in asks for a code that only your phone knows. A stolen password alone opens nothing then.',
  on: 'On',
  off: 'Off',
  since: 'On since {{date}}.',
  codesLeft_one: 'One recovery code left.',
  codesLeft_other: '{{count}} recovery codes left.',
  few_one: 'Only one recovery code is left. Make new ones before you need them.',
  few_other: 'Only {{count}} recovery codes are left. Make new ones before you need them.',
  notHere: 'Two-factor sign-in is on, but this session began without a code. Enter one to change anything here.',
  required: {
    organisation: 'An organisation of yours requires it.',
    staff: 'It is required of everybody who works for the operator.',
  },
  actions: {
    setUp: 'Set up two-factor sign-in',
    verify: 'Enter a code',
    renew: 'New recovery codes',
    change: 'Use another app or phone',
    remove: 'Switch off',
  },
  done: {
    on: 'Two-factor sign-in is on',
    off: 'Two-factor sign-in is off',
    renewed: 'The old recovery codes do not work any more',
    verified: 'Thank you, this session has the second factor now',
  },
  setUp: {
    password: 'Your password',
    passwordText: 'To be sure that it is you.',
    continue: 'Continue',
    retry: 'Try again',
    app: 'Get an authenticator app',
    appText: 'On your phone: Google Authenticator, Microsoft Authenticator, 1Password, Aegis or any other app for one-time codes.',
    scan: 'Scan this code with the app',
    scanText: 'On the phone itself, or without a camera: copy the key into the app.',
    qr: 'QR code for the authenticator app',
    secret: 'Key',
    enter: 'Enter what the app shows',
    code: 'Six-digit code from the app',
    confirm: 'Switch on',
    clock: 'The code changes every 30 seconds. If none works, check that the phone sets its clock automatically.',
  },
  codes: {
    title: 'Recovery codes',
    text: 'If you lose your phone, one of these codes lets you in instead. Each works once. Keep them where your phone is not.',
    copy: 'Copy all',
    download: 'Download',
    print: 'Print',
    fileHead: 'Recovery codes for Openfluence. Each works once.',
    once: 'You see them only now. Earlier codes do not work any more.',
    kept: 'I have kept these codes in a safe place',
    done: 'Done',
  },
  verify: {
    code: 'Code from the app',
    recoveryCode: 'Recovery code',
    submit: 'Continue',
    useRecovery: 'Use a recovery code',
    useCode: 'Use the code from the app',
  },
  renew: {
    text: 'Confirm with a code from your app. Codes you have saved before stop working.',
    submit: 'Make new codes',
  },
  remove: {
    text: 'Signing in will ask for the password only, on all devices. Your recovery codes stop working.',
    password: 'Your password',
    submit: 'Switch off two-factor sign-in',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'two-factor': typeof en;
  }
}
