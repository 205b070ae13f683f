import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadTexts } from '../../shared/i18n/i18n.js';
import type { Namespaces } from '../../shared/i18n/namespaces.js';

/**
 * A page as its own chunk together with the texts it needs, loaded side by side.
 * @param load the page's module. Its default export is not looked at by type: pages use the router's types, and the router is made of
 *   routes, so looking would go round in a circle and leave `any` everywhere
 * @param texts namespaces of the features on the page; `common` and `shell` are always there
 */
export function lazyPage(load: () => Promise<{ default: unknown }>, ...texts: (keyof Namespaces)[]): AsyncRouteComponent<unknown> {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), loadTexts(...texts)]);
    return page as { default: ComponentType };
  }) as AsyncRouteComponent<unknown>;
}
