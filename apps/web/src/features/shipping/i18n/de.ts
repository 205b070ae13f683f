import type en from './en.js';

const de: typeof en = { title: 'x' };
export default de;
