const en = {
  title: 'My record',
  lead: 'What brands see of your past collaborations, and every event that counted.',
  level: {
    title: 'Your level',
    newcomer: 'Newcomer',
    proven: 'Proven',
    pro: 'Pro',
    since: 'since {{date}}',
    next: 'To reach {{level}}',
    top: 'This is the highest level.',
    falling: 'On {{date}} your level falls to {{level}}, unless your record is better by then.',
    breakdown: 'What {{level}} asks for',
  },
  requirement: {
    completed: 'Completed collaborations',
    fulfilled: 'Fulfilled',
    'on-time': 'On time',
    rating: 'Average rating',
    unknown: 'not known yet',
    of: '{{value}} of {{target}}',
    met: 'met',
    open: 'not met',
  },
  help: {
    title: 'What would help',
    'deliver-before-deadline_one': 'Post a few days before the deadline: {{count}} collaboration was late.',
    'deliver-before-deadline_other': 'Post a few days before the deadline: {{count}} collaborations were late.',
    'deliver-everything_one': 'Apply only for formats you can finish: {{count}} collaboration was not delivered in full.',
    'deliver-everything_other': 'Apply only for formats you can finish: {{count}} collaborations were not delivered in full.',
    'complete-more_one': 'Complete {{count}} more collaboration.',
    'complete-more_other': 'Complete {{count}} more collaborations.',
    'better-ratings': 'Answer brands quickly and ask for a rating after each collaboration.',
    object: 'Is something wrong below? Object, with your reason.',
  },
  reliability: {
    title: 'Reliability',
    fulfilled: '{{share}} fulfilled',
    onTime: '{{share}} on time',
    text: 'Of {{count}} collaborations since {{date}}.',
    few: 'Shown from {{from}} collaborations on; {{count}} counted so far.',
  },
  rating: {
    title: 'Rating',
    text_one: '{{average}} of 5 from {{count}} rating',
    text_other: '{{average}} of 5 from {{count}} ratings',
    none: 'Nobody has rated you yet.',
  },
  events: {
    title: 'Every event',
    empty: 'Nothing yet',
    emptyText: 'When your first collaboration ends, it appears here with the reason why it counts.',
    counts: 'Counts',
    countsNot: 'Does not count',
  },
  reason: {
    fulfilled: 'Delivered on time',
    late: 'Delivered late',
    'partly-fulfilled': 'Partly delivered',
    'no-show': 'Not delivered',
    'own-fault': 'Removed, by own fault',
    'not-at-fault': 'Removed, not by own fault',
    'by-agreement': 'Ended by agreement',
    'not-collected': 'Not marked as delivered; content of this kind is not collected, so it does not count',
    reopened: 'Running again',
  },
  objection: {
    act: 'Object',
    title: 'Object to this event',
    text: 'Say what happened. Somebody of our team looks at it and answers with a reason.',
    label: 'Your reason',
    send: 'Send objection',
    open: 'Objection is looked at',
    granted: 'Objection granted',
    refused: 'Objection refused',
    decision: 'Answer: {{reason}}',
  },
  staff: {
    title: 'Objections',
    lead: 'Creators object to events of their records. Granted ones stop counting and give the credit back.',
    open: 'Open',
    decided: 'Decided',
    state: 'Which objections',
    empty: 'No objections',
    emptyText: 'Nothing waits here.',
    grant: 'Grant',
    refuse: 'Refuse',
    reason: 'Reason (the creator reads it)',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    record: typeof en;
  }
}
