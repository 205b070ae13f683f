import type { PostProcessorModule } from 'i18next';

/** A sentence that ends with a short month has one point: `ab Montag, 23. Nov.` (German months are shortened with one). */
export const onePoint: PostProcessorModule = {
  type: 'postProcessor',
  name: 'one-point',
  process: (text: string) => text.replaceAll(/\b(Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez)\.\.(?!\.)/g, '$1.'),
};
