import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../shared/access/me.queries.js';
import { session } from '../shared/api/current-session.js';
import { isProblem } from '../shared/api/problem.js';
import { createQueryClient } from '../shared/api/query-client.js';
import type { Language } from '../shared/i18n/i18n.js';
import { problemText } from '../shared/i18n/problem-text.js';
import { notify } from '../shared/ui/notify.js';
import type { AppRouter } from './router.js';

type Texts = { default: Record<string, unknown> };

// Every feature's texts, each language and namespace a chunk of its own.
const features = import.meta.glob<Texts>('../features/*/i18n/{en,de,*.en,*.de}.ts');
const own = import.meta.glob<Texts>(['./i18n/{en,de}.ts', '../shared/i18n/{en,de,problems.en,problems.de}.ts']);

/**
 * Loads `common` and `problems` (shared), `shell` (app) or a feature's namespace, which carries the feature's folder name; a part that only some
 * of its pages need is a namespace of its own (`campaigns-brief` is `features/campaigns/i18n/brief.en.ts`).
 */
export async function loadNamespace(language: Language, namespace: string): Promise<Record<string, unknown>> {
  const load =
    namespace === 'common'
      ? own[`../shared/i18n/${language}.ts`]
      : namespace === 'problems'
        ? own[`../shared/i18n/problems.${language}.ts`]
        : namespace === 'shell'
          ? own[`./i18n/${language}.ts`]
          : (features[`../features/${namespace}/i18n/${language}.ts`] ?? features[partOf(namespace, language)]);
  if (load === undefined) throw new Error(`no texts for ${namespace}`);
  return (await load()).default;
}

function partOf(namespace: string, language: Language): string {
  const at = namespace.lastIndexOf('-');
  return `../features/${namespace.slice(0, at)}/i18n/${namespace.slice(at + 1)}.${language}.ts`;
}

/** Query client whose failed mutations are told as notifications unless the screen shows them. */
export function createAppQueryClient(): QueryClient {
  return createQueryClient((error) => void notify({ color: 'red', message: problemText(error) }));
}

/** Leaves the workspace when the session ends, and starts anew when another tab signed somebody in. */
export function watchSession(queryClient: QueryClient, router: AppRouter): void {
  session.subscribe((event) => {
    queryClient.clear();
    if (event === 'started-elsewhere') window.location.reload();
    else void router.navigate({ to: '/sign-in', search: { ended: true } });
  });
}

/**
 * An organisation may begin to ask for a second factor or its own sign-in while somebody works in it (ACC-3, ACC-11): then the guards
 * decide anew, which leads to the page that helps.
 */
export function watchProofs(queryClient: QueryClient, router: AppRouter): void {
  let asking = false;
  const look = (error: unknown): void => {
    if (asking || !(isProblem(error, 'identity.second-factor-required') || isProblem(error, 'identity.single-sign-on-required'))) return;
    asking = true;
    void queryClient
      .fetchQuery({ ...meQuery(), staleTime: 0 })
      .then(() => router.invalidate())
      .catch(() => undefined)
      .finally(() => {
        asking = false;
      });
  };
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
  });
  queryClient.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
  });
}
