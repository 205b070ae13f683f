const en = {
  title: 'Your parcel',
  state: {
    waiting: 'Not sent yet',
    sent: 'On its way',
    received: 'Arrived',
    assumed_received: 'Arrived',
    not_needed: 'Nothing is sent',
  },
  told: {
    unconfirmed: 'Confirm your address, so that the brand can send the product.',
    waiting: 'Your address is confirmed. The brand sends the product soon.',
    sent: 'Sent {{date}}.',
    sentBy: 'Sent {{date}} with {{carrier}}.',
    assumed: 'If you do not tell us, we take it as arrived on {{date}}.',
    received: 'You got it {{date}}.',
    assumed_received: 'Taken as arrived {{date}}.',
    not_needed: 'Nothing is sent any more.',
  },
  variant: 'Your choice: {{variant}}',
  address: 'Ship to',
  change: 'Change address',
  track: 'Track parcel',
  tracking: 'Tracking number',
  copy: 'Copy tracking number',
  copied: 'Copied',
  given: {
    voucher: 'Your voucher',
    access: 'Your access',
    here: 'It is here',
    open: 'Not given yet',
    copy: 'Copy',
    since: 'Given by the brand on',
    wait: { voucher: 'The brand gives you your code here. We tell you.', access: 'The brand gives you your access here. We tell you.' },
  },
  gotIt: 'I got it',
  gotItTitle: 'Did the parcel arrive?',
  gotItText: 'Your dates for posting depend on it. Only confirm it when you have the product in your hands.',
  gotItThanks: 'Great! The brand knows that it has arrived.',
  problem: 'Not arrived, damaged or wrong? Write to the brand in the chat.',
  sheet: {
    title: 'Where should it go?',
    use: 'Send it here',
    other: 'Another address',
    otherText: 'For this campaign only. Your profile keeps its address.',
    back: 'Back',
    save: 'Send it to this address',
    confirmed: 'Address confirmed',
    incomplete: 'Your profile has no complete address yet.',
  },
  problems: {
    'not-needed': 'Nothing is sent in this collaboration.',
    'collaboration-ended': 'This collaboration is over.',
    'already-sent': 'The parcel is on its way already, so its address stays. Write to the brand in the chat.',
    'not-receivable': 'There is no parcel on its way.',
    'no-address': 'Please enter your address.',
    'invalid-address': 'Please check the marked fields.',
  },
  fieldProblems: {
    'invalid-address': {
      required: 'Please fill this in.',
      unknown: 'Please choose from the list.',
      'not-served': 'The brand does not ship there.',
    },
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'creator-shipping': typeof en;
  }
}
