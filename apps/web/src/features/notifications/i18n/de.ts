import type en from './en.js';

const de: typeof en = {
  title: 'Mitteilungen',
  open: 'Mitteilungen',
  openUnread_one: 'Mitteilungen, {{count}} ungelesen',
  openUnread_other: 'Mitteilungen, {{count}} ungelesen',
  empty: 'Nichts Neues',
  emptyText: 'Hier erscheint, was Aufmerksamkeit braucht.',
  readAll: 'Alle als gelesen markieren',
  unread: 'ungelesen',
};

export default de;
