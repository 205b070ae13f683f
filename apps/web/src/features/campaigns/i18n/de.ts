import type en from './en.js';

const de: typeof en = {
  title: 'Kampagnen',
};

export default de;
