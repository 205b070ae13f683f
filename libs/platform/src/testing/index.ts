export { attachedJson, readPdf } from './read-pdf.js';
