const en = {
  title: 'Notifications',
  open: 'Notifications',
  openUnread_one: 'Notifications, {{count}} unread',
  openUnread_other: 'Notifications, {{count}} unread',
  empty: 'Nothing new',
  emptyText: 'When something needs you, it appears here.',
  readAll: 'Mark all as read',
  unread: 'unread',
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    notifications: typeof en;
  }
}
