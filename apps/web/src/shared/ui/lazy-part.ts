import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { loadTexts } from '../i18n/i18n.js';
import type { Namespaces } from '../i18n/namespaces.js';

/**
 * A part of a page in a chunk of its own together with its texts, so that what is not always there is no part of the first load. Needs
 * `Suspense` around it.
 * @param texts namespaces of its feature; those of the page are there already
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ...texts: (keyof Namespaces)[]
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadTexts(...texts)]);
    return { default: part };
  });
}
