const en = {
  heart: 'Favourite: {{name}}',
  heartOn: 'Remove from favourites',
  heartOff: 'Add to favourites',
  add: {
    open: 'Add to group',
    openFor: 'Add {{name}} to a group',
    title: 'In which groups?',
    titleMany_one: 'Add {{count}} creator to …',
    titleMany_other: 'Add {{count}} creators to …',
    newName: 'New group',
    create: 'Create',
    done_one: '{{count}} creator added to {{group}}.',
    done_other: '{{count}} creators added to {{group}}.',
  },
  problems: {
    'name-taken': 'There is a group of this name already.',
    automatic: 'This group keeps itself; it cannot be renamed or deleted.',
    'limit-reached': 'That would be too many. Remove some first.',
    'unknown-creator': 'This creator cannot be found any more.',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    groups: typeof en;
  }
}
