const en = {
  skip: 'Skip to content',
  nav: {
    main: 'Main navigation',
    dashboard: 'Dashboard',
    campaigns: 'Campaigns',
    inbox: 'Inbox',
    settings: 'Settings',
    discover: 'Discover',
    myCampaigns: 'My campaigns',
    chat: 'Chat',
    profile: 'Profile',
  },
  accessLost: 'Your access has changed: you no longer belong to that workspace.',
  unreadThreads_one: '{{count}} unread conversation',
  unreadThreads_other: '{{count}} unread conversations',
  switcher: {
    label: 'Switch brand or account',
    creator: 'Creator account',
    all: 'All accounts',
    addBrand: 'Add first brand',
  },
  user: {
    label: 'Account of {{name}}',
    appearance: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    auto: 'System',
    language: 'Language',
    en: 'English',
    de: 'Deutsch',
    accounts: 'Switch account',
    signOut: 'Sign out',
  },
  palette: {
    open: 'Search or run a command',
    placeholder: 'Where to, or what to do?',
    nothing: 'Nothing found',
    goTo: 'Go to',
    brands: 'Brands',
    actions: 'Actions',
  },
  inbox: {
    title: 'Inbox',
    lead: 'All conversations with creators of your campaigns.',
    empty: 'No conversations yet',
    emptyText: 'As soon as creators are in your campaigns, you can write to each other here.',
  },
  settings: {
    title: 'Settings',
    lead: 'For you, on this device.',
    name: 'Name',
    email: 'E-mail',
    role: 'Role',
    organisation: 'Organisation',
    appearance: 'Appearance',
    appearanceText: 'Light, dark, or as your system has it.',
    language: 'Language',
    languageText: 'Language of screens and messages on this device.',
    session: 'Session',
    sessionText: 'Ends your session on this device.',
  },
  discover: {
    title: 'Discover',
    lead: 'Campaigns you can apply to.',
    empty: 'No open campaigns right now',
    emptyText: 'New ones arrive all the time. Complete your profile, so that brands find you too.',
    toProfile: 'Go to my profile',
  },
  myCampaigns: {
    title: 'My campaigns',
    lead: 'What you applied to, and your next steps.',
    empty: 'You have no campaigns yet',
    emptyText: 'Apply to a campaign you like. Your next step will always be here.',
    toDiscover: 'Discover campaigns',
  },
  chat: {
    title: 'Chat',
    lead: 'Talk with the brands of your campaigns.',
    empty: 'No messages yet',
    emptyText: 'Once a brand picks you, you can write to each other here.',
    toDiscover: 'Discover campaigns',
  },
  profile: {
    title: 'Profile',
  },
};

export default en;

declare module '../../shared/i18n/namespaces.js' {
  interface Namespaces {
    shell: typeof en;
  }
}
