const en = {
  title: 'Invitations',
  open: 'Invite creators',
  show: 'Show invitations',
  hide: 'Hide invitations',
  withdraw: 'Withdraw',
  withdrawOf: 'Withdraw the invitation of {{name}}',
  limits: {
    used_one: '{{count}} invitation sent.',
    used_other: '{{count}} invitations sent.',
    of: '{{used}} of {{limit}} invitations used.',
  },
  states: {
    sent: 'Invited',
    planned: 'At launch',
    applied: 'Applied',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
  },
  dialog: {
    title: 'Invite to “{{campaign}}”',
    groups: 'Groups',
    noGroups: 'No group has members yet.',
    members_one: '{{count}} creator',
    members_other: '{{count}} creators',
    people: 'Single creators',
    search: 'Name or handle',
    nobody: 'Nobody found.',
    message: 'Message',
    messageHint: 'Optional; everybody gets the same.',
    beyond_one: 'Only {{count}} invitation is left: it goes to the first in order, the others are reported.',
    beyond_other: 'Only {{count}} invitations are left: they go to the first in order, the others are reported.',
    sendNone: 'Send',
    send_one: 'Invite {{count}} creator',
    send_other: 'Invite {{count}} creators',
  },
  to: {
    title: 'Invite {{name}}',
    campaign: 'Campaign',
    choose: 'Choose a campaign',
    none: 'No campaign takes invitations now. Launch or schedule one first.',
    send: 'Invite to a campaign',
    toCampaigns: 'To the campaigns',
  },
  result: {
    sent_one: '{{count}} invitation was sent.',
    sent_other: '{{count}} invitations were sent.',
    planned_one: '{{count}} invitation will be sent at launch.',
    planned_other: '{{count}} invitations will be sent at launch.',
    hiddenName: 'Hidden creator',
  },
  skipped: {
    'already-invited': 'Invited already',
    'already-applied': 'Applied already',
    'declined-before': 'Declined an invitation before',
    'not-eligible': 'Do not meet the criteria',
    hidden: 'Cannot be seen by your brand',
    blocked: 'Blocked by your brand',
    'limit-reached': 'Beyond the limit of your plan',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    invitations: typeof en;
  }
}
