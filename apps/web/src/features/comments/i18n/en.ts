const en = {
  title: 'Internal comments',
  hint: 'Only your team sees this.',
  label: 'New comment',
  placeholder: 'What should colleagues know?',
  send: 'Comment',
  keys: 'Ctrl + Enter',
  none: 'Nobody has commented yet.',
  more: 'Show older ones',
  remove: 'Delete the comment',
  removeTitle: 'Delete this comment?',
  removeText: 'It is gone for everybody in your team.',
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    comments: typeof en;
  }
}
