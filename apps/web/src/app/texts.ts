import type { Language } from '../shared/i18n/i18n.js';

type Texts = { default: Record<string, unknown> };

// Every feature's texts, each language and namespace a chunk of its own.
const features = import.meta.glob<Texts>('../features/*/i18n/{en,de,*.en,*.de}.ts');
const own = import.meta.glob<Texts>([
  './i18n/{en,de}.ts',
  '../shared/i18n/{en,de,problems.en,problems.de}.ts',
  '../shared/draft/i18n/{en,de}.ts',
]);

/**
 * Loads `common`, `problems` and `draft` (shared), `shell` (app) or a feature's namespace, which carries the feature's folder name; a part
 * that only some of its pages need is a namespace of its own (`campaigns-brief` is `features/campaigns/i18n/brief.en.ts`).
 */
export async function loadNamespace(language: Language, namespace: string): Promise<Record<string, unknown>> {
  const load =
    namespace === 'common'
      ? own[`../shared/i18n/${language}.ts`]
      : namespace === 'problems'
        ? own[`../shared/i18n/problems.${language}.ts`]
        : namespace === 'shell'
          ? own[`./i18n/${language}.ts`]
          : namespace === 'draft'
            ? own[`../shared/draft/i18n/${language}.ts`]
            : (features[`../features/${namespace}/i18n/${language}.ts`] ?? features[partOf(namespace, language)]);
  if (load === undefined) throw new Error(`no texts for ${namespace}`);
  return (await load()).default;
}

function partOf(namespace: string, language: Language): string {
  const at = namespace.lastIndexOf('-');
  return `../features/${namespace.slice(0, at)}/i18n/${namespace.slice(at + 1)}.${language}.ts`;
}
