const en = {
  export: {
    title: 'Take your data along',
    text: 'A zip with everything we keep about you: your profile, messages, contents and history as JSON, with pictures and videos. It stays here for 7 days.',
    ask: 'Make an export',
    empty: 'No export so far.',
    history: 'Exports',
    of: 'Export of {{date}}',
    until: 'can be downloaded until {{date}}',
    progress: 'Progress of the export',
    leave: 'You can leave this page. We send an e-mail when it is ready.',
    download: 'Download',
    failedText: 'This did not work. Please ask for a new one.',
    states: {
      waiting: 'Waiting',
      running: 'Being made',
      done: 'Ready',
      failed: 'Failed',
      expired: 'Gone',
    },
  },
  delete: {
    title: 'Delete account',
    text: 'For good. Before anything happens we show what goes, what has to stay, and why.',
    look: 'See what would happen',
    obstacles: 'This has to be settled first',
    settle: 'Go there',
    team: 'To the team of {{name}}',
    campaigns_one: 'Campaign: {{names}}',
    campaigns_other: 'Campaigns: {{names}}',
    check: 'Check again',
    closes_one: 'This organisation is closed as well, because nobody else is in it',
    closes_other: 'These organisations are closed as well, because nobody else is in them',
    fates: {
      deleted: 'Is deleted',
      pseudonymised: 'Stays without your name',
      kept: 'Stays',
    },
    reasons: {
      contract: 'Because contracts and invoices must be kept by law.',
      conversation: 'Because it is half of somebody else’s conversation.',
      proof: 'Because it proves what was agreed.',
      security: 'Because abuse must stay traceable.',
      organisation: 'Because it belongs to an organisation, not to you alone.',
      'short-lived': 'It goes by itself a little later.',
    },
    confirm: 'Type <b>{{email}}</b> to confirm',
    confirmWrong: 'Please type your own e-mail address.',
    code: 'Code from your authenticator app',
    password: 'Your password',
    submit: 'Delete my account for good',
    doneTitle: 'Your account is deleted',
    doneText: 'Thank you for the time with us. You are signed out everywhere, and a confirmation is on its way to you.',
    doneNext: 'To the start page',
  },
  obstacles: {
    collaborations: {
      running_one: 'One of your collaborations is running. Fulfil it, or agree with the brand to end it.',
      running_other: '{{count}} of your collaborations are running. Fulfil them, or agree with the brands to end them.',
      'running-in-organisation_one': 'One collaboration is running in an organisation that would be closed. It has to end first.',
      'running-in-organisation_other':
        '{{count}} collaborations are running in organisations that would be closed. They have to end first.',
    },
    identity: {
      'last-owner_one': 'You are the last owner of {{organisation}}, which has one other member. Make that person owner first.',
      'last-owner_other': 'You are the last owner of {{organisation}}, which has {{count}} other members. Make one of them owner first.',
      'staff-account': 'This is a staff account. An administrator must end it first.',
    },
  },
  topics: {
    applications: {
      applications: 'Open applications are withdrawn; when you applied and which terms you accepted stays, name and message go',
      invitations: 'To which campaigns brands invited you',
    },
    campaigns: {
      saved: 'Campaigns saved for later',
      campaigns: 'Campaigns made for an organisation',
      questions: 'Questions about campaigns: open ones go, answered ones stay without your name',
    },
    chat: {
      reads: 'How far you have read, and your names in the search of conversations',
      messages: 'What you wrote in conversations, as written; the conversations are closed',
    },
    collaborations: {
      collaborations: 'Confirmed collaborations with terms, dates and results',
      'amendment-answers': 'To which changes of an offer you agreed and which you refused',
      ratings: 'Ratings: what brands said of you goes, and so do your words; your stars stay in the average',
    },
    'content-sync': {
      media: 'Copies of your contents, their texts and addresses',
      figures: 'That something was published, when, and its figures',
      drafts: 'Drafts you handed in before posting, their files and texts',
    },
    creators: {
      profile: 'Profile, picture, address, birth date, tax and payout details',
      'social-accounts': 'Linked accounts with handle, picture, audience, newest posts, checks and figures',
      network: 'Visibility, away dates, hidden organisations, and what the search knew, results with organisations, too',
      'account-claims': 'Accounts you claimed as yours, and what you answered when others claimed one of yours',
      record: 'Reliability record, objections, level and ratings in sum',
      verification: 'Videos of UGC applications, and what was decided about them',
      referral: 'Whose invitation you signed up with',
      'followed-brands': 'Which brands you follow',
    },
    groups: {
      memberships: 'In which lists of brands you were',
      relationships: 'What brands noted about you: stage, tags, notes, tasks and timeline',
      'notes-written': 'Notes and tasks you wrote about creators for a brand stay with the brand, without your name',
    },
    notifications: {
      notifications: 'Notifications, and what you chose to get by e-mail',
    },
    reporting: {
      exports: 'Stored files of reports that name you',
    },
    shipping: {
      addresses: 'Delivery addresses and tracking numbers',
      shipments: 'That and when a parcel was sent and received',
    },
    identity: {
      account: 'E-mail address, name, password, second factor, recovery codes, sign-in attempts',
      memberships: 'Memberships, and data exports with their files',
      mails: 'E-mails to you, and copies of others that name you',
      sessions: 'When sessions began and ended, for 30 days, without device and address',
      comments: 'Internal comments you wrote; those about you as a creator are deleted',
      acceptances: 'Which documents were accepted when',
      audit: 'That something was changed and when; values about you are taken out',
      'former-members': 'A hash of your address with former organisations, so that their sign-on does not bring you back by itself',
      organisations: 'Names of organisations and brands in their contracts with creators',
      'repeatable-answers': 'Answers kept so that a request can be repeated, for 24 hours',
      confirmation: 'The e-mail that confirms the deletion, for 7 days',
    },
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'personal-data': typeof en;
  }
}
