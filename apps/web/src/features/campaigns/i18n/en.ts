const en = {
  title: 'Campaigns',
};

export default en;

declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    campaigns: typeof en;
  }
}
