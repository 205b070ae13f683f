const en = {
  title: 'Documents',
  lead: 'Terms, privacy notice and creator agreement. A new version asks everybody it concerns at their next visit.',
  open: 'New version',
  kind: { terms: 'Terms of use', privacy: 'Privacy notice', 'creator-agreement': 'Creator agreement' },
  version: 'Version {{version}}',
  state: { planned: 'Planned', in_force: 'In force', former: 'Former' },
  from: 'from {{date}}',
  accepted_one: 'accepted by {{count}} person',
  accepted_other: 'accepted by {{count}} people',
  ask: {
    title_one: 'A document has changed',
    title_other: 'Documents have changed',
    lead: 'Please read what is new. You can go on once you have accepted it.',
    version: 'Version {{version}}, from {{date}}',
    whole: 'Whole text',
    added: 'New',
    removed: 'No longer applies',
    same: 'The text is the same in your language.',
    accept: 'Accept and go on',
    signOut: 'Sign out',
    failed: 'That did not work. Please try again.',
  },
  publish: {
    title: 'New version',
    kind: 'Document',
    titleEn: 'Title, English',
    titleDe: 'Title, German',
    bodyEn: 'Text, English',
    bodyDe: 'Text, German',
    markdown: 'Markdown: ## heading, - list, **bold**, [link](https://…). No HTML.',
    preview: 'Show as it will be read',
    validFrom: 'In force from',
    validFromText: 'Empty: at once.',
    clause: 'Add the 18-month clause',
    clauseText: 'Brands and creators who met here make further collaborations here for 18 months. Optional.',
    final: 'A published version cannot be changed or withdrawn, only replaced by the next one.',
    do: 'Publish',
    done: 'The new version is published',
  },
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'legal-documents': typeof en;
  }
}
