import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadTexts } from '../../shared/i18n/i18n.js';
import type { Namespaces } from '../../shared/i18n/namespaces.js';

/**
 * A page as its own chunk together with the texts it needs, loaded side by side.
 * @param texts namespaces of the features on the page; `common` and `shell` are always there
 */
export function lazyPage(load: () => Promise<{ default: ComponentType }>, ...texts: (keyof Namespaces)[]): AsyncRouteComponent<unknown> {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), loadTexts(...texts)]);
    return page;
  }) as AsyncRouteComponent<unknown>;
}
