import type en from './en.js';

const de: typeof en = {
  title: 'Inhalte',
};

export default de;
