const en = {
  title: 'Content',
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    'content-sync': typeof en;
  }
}
