const en = {
  lead: 'Members of {{name}} sign in with the accounts they have at work (OpenID Connect). Whoever leaves the company is out here, too.',
  states: {
    off: 'Off',
    untried: 'Not tried yet',
    on: 'On',
    enforced: 'Required',
  },
  register: {
    title: '1. Register Openfluence at your provider',
    text: 'In Microsoft Entra, Google Workspace, Okta, Keycloak or another provider: a web application with authorization code and PKCE, scopes openid, email, profile.',
    callback: 'Redirect URI',
  },
  form: {
    title: '2. Enter what the provider gave you',
    text: 'The provider is asked at once whether these settings fit.',
    issuer: 'Issuer',
    issuerHint: 'Its address without /.well-known/openid-configuration.',
    https: 'Please enter an address that starts with https://',
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    secretHint: 'Kept encrypted and never shown again.',
    secretKept: 'A secret is kept. Enter one only to replace it, or with another issuer or client.',
    domains: 'E-mail domains',
    domainsHint: 'Only addresses of these domains get in. Several with commas.',
    noDomain: '{{domain}} is not a domain.',
    role: 'Role of new members',
    roleHint: 'What somebody gets at the first sign-in. It can be changed later.',
    enabled: 'Switched on',
    enabledHint: 'Members can sign in with their company.',
    enforced: 'Required of all members',
    enforcedHint: 'Passwords no longer let members in here. Owners keep theirs, so that nobody is locked out.',
    enforcedLater: 'Possible as soon as one sign-in with these settings has worked.',
    create: 'Save and check',
    save: 'Save',
    saved: 'Saved, and the provider answers',
  },
  roles: {
    admin: 'Admin',
    campaign_manager: 'Campaign manager',
    reviewer: 'Reviewer',
    logistics: 'Logistics',
    finance: 'Finance',
    analyst: 'Analyst',
  },
  try: {
    title: '3. Try it',
    text: 'Open this address in a private window and sign in with an account of your company.',
    untried: 'Nobody has signed in this way yet.',
    proven: 'It works: the first sign-in was on {{date}}.',
    address: 'Sign-in address',
    members: 'Members reach it with “Sign in with your company” on the sign-in page as well.',
  },
  remove: {
    open: 'Remove',
    title: 'Remove the company sign-in?',
    sessions: 'Sessions that began through it end at once.',
    passwords: 'Members sign in with their passwords again; who has none gets one with “Forgot your password?”.',
    members: 'Nobody loses membership or role.',
    do: 'Remove company sign-in',
    done: 'The company sign-in is removed',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'single-sign-on': typeof en;
  }
}
