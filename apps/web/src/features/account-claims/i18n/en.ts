const en = {
  claimable: {
    title: 'Is @{{handle}} yours?',
    text: 'You have just shown that you can sign in to it. Claim it, and a person of our team decides.',
    open: 'Claim this account',
  },
  claim: {
    title: 'Claim @{{handle}}',
    text: 'We ask whoever has connected it, without telling who you are. A person of our team reads both sides and decides.',
    label: 'Why is it yours?',
    send: 'Claim',
    withdraw: 'Withdraw the claim',
    connect: 'Connect @{{handle}}',
  },
  states: {
    open: 'You claimed @{{handle}} on {{date}}. We are asking the other side and tell you as soon as it is decided.',
    granted: '@{{handle}} is yours. It is kept for you until {{date}}: connect it now.',
    refused: 'Your claim of @{{handle}} was not accepted on {{date}}.',
    superseded: 'Your claim of @{{handle}} ended on {{date}}: somebody else claimed it, too, and has it now.',
  },
  question: {
    title: 'Somebody says that this account is theirs',
    text: 'They have shown that they can sign in to it. Is it yours? A person of our team reads your answer and decides.',
    mine: 'It is mine',
    release: 'Give it up',
    releaseTitle: 'Give this account up?',
    releaseToken: 'It is disconnected at once, and somebody else can connect it.',
    releaseOpen: 'In running campaigns you then have to prove your posts by hand.',
    label: 'Why is it yours?',
    send: 'Send the answer',
    answered: 'You said on {{date}} that this account is yours. We tell you as soon as the claim is decided.',
  },
  staff: {
    title: 'Account claims',
    lead: 'Accounts that two creators call their own. The claimant proved it by signing in; the holder has been asked. Oldest first.',
    back: 'Verification',
    state: 'Queue',
    open: 'Waiting',
    decided: 'Decided',
    empty: 'Nothing waits',
    emptyText: 'Claims appear here by themselves.',
    claimant: 'Claims it',
    holder: 'Has it connected',
    since: 'Member since',
    accounts: 'Connected accounts',
    proven: 'Proven by signing in',
    linked: 'Connected since',
    refreshed: 'Last read',
    token: 'Access',
    tokens: { connected: 'Works', reconnect: 'Ended', unlinked: 'Disconnected' },
    collaborations: 'Running collaborations',
    answers: { none: 'Has not answered yet.', mine: 'Says it is theirs:', release: 'Gave it up.' },
    rivals_one: '{{count}} other claim of this account waits. Granting this one ends it.',
    rivals_other: '{{count}} other claims of this account wait. Granting this one ends them.',
    running_one: 'Granting disconnects an account with {{count}} running collaboration: its posts must then be proven by hand.',
    running_other: 'Granting disconnects an account with {{count}} running collaborations: their posts must then be proven by hand.',
    reason: 'Reason, both sides read it',
    grant: 'Grant',
    refuse: 'Refuse',
    states: { open: 'Waiting', granted: 'Granted', refused: 'Refused', withdrawn: 'Withdrawn', superseded: 'Another claim was granted' },
    by: '{{date}}, {{name}}',
    byHolder: '{{date}}, the holder gave it up',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'account-claims': typeof en;
  }
}
