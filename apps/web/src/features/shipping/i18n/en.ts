const en = { title: 'Shipping' };
export default en;
declare module '../../../shared/i18n/namespaces.js' {
  interface Namespaces {
    shipping: typeof en;
  }
}
