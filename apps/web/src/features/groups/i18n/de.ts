import type en from './en.js';

const de: typeof en = {
  heart: 'Favorit: {{name}}',
  heartOn: 'Aus den Favoriten nehmen',
  heartOff: 'Zu den Favoriten',
  add: {
    open: 'Zu einer Gruppe',
    openFor: '{{name}} zu einer Gruppe hinzufügen',
    title: 'In welchen Gruppen?',
    titleMany_one: '{{count}} Creator hinzufügen zu …',
    titleMany_other: '{{count}} Creator hinzufügen zu …',
    newName: 'Neue Gruppe',
    create: 'Anlegen',
    done_one: '{{count}} Creator zu {{group}} hinzugefügt.',
    done_other: '{{count}} Creator zu {{group}} hinzugefügt.',
  },
  problems: {
    'name-taken': 'Eine Gruppe dieses Namens gibt es schon.',
    automatic: 'Diese Gruppe pflegt sich selbst; sie kann weder umbenannt noch gelöscht werden.',
    'limit-reached': 'Das wären zu viele. Entfernen Sie zuerst welche.',
    'unknown-creator': 'Dieser Creator ist nicht mehr zu finden.',
  },
};

export default de;
