const en = { title: 'Collaborations' };
export default en;
declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    collaborations: typeof en;
  }
}
