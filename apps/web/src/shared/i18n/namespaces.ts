import type common from './en.js';

/**
 * Every namespace with its English texts. A feature adds its own beside its texts:
 * `declare module '../../../shared/i18n/namespaces.js' { interface Namespaces { groups: typeof en } }`
 */
export interface Namespaces {
  common: typeof common;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
    returnNull: false;
  }
}
