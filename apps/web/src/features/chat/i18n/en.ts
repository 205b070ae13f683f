const en = {
  list: 'Conversations',
  search: 'Search',
  searchLabel: 'Search names and campaigns',
  onlyUnread: 'Unread',
  nothingFound: 'Nothing found',
  nothingFoundText: 'No conversation matches. Try other words.',
  allRead: 'All read',
  allReadText: 'You have answered everything. Well done.',
  showAll: 'Show all',
  unread_one: '{{count}} unread message',
  unread_other: '{{count}} unread messages',
  you: 'You: {{text}}',
  noMessage: 'No message yet',
  navigation_one: 'Chat, {{count}} unread conversation',
  navigation_other: 'Chat, {{count}} unread conversations',
  log: 'Messages with {{name}}',
  start: 'This is where your conversation begins.',
  startText: 'Questions about the product, the content or the dates belong here.',
  older: 'Show earlier messages',
  today: 'Today',
  yesterday: 'Yesterday',
  read: 'Read',
  sent: 'Sent',
  broadcast: 'To all participants',
  sending: 'Sending …',
  waiting: 'Waiting for connection',
  refused: 'Not sent',
  sendAgain: 'Send again',
  discard: 'Delete',
  write: 'Message',
  placeholder: 'Write a message',
  send: 'Send',
  charactersLeft_one: '{{count}} character left',
  charactersLeft_other: '{{count}} characters left',
  closed: 'This conversation is closed. You can still read it.',
  closesOn: 'Open until {{date}}',
  newBelow: 'New messages',
  toCollaboration: 'To the campaign',
  problems: {
    'thread-closed': 'This conversation is closed: the collaboration ended more than 30 days ago.',
    'client-id-reused': 'This message could not be sent. Please write it again.',
    'text-too-long': 'The message is too long.',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    chat: typeof en;
  }
}
