import { describe, expect, it } from 'vitest';

type Tree = { [key: string]: string | Tree };

const texts = import.meta.glob<{ default: Tree }>(
  ['../features/*/i18n/*en.ts', '../shared/i18n/en.ts', '../shared/draft/i18n/en.ts', './i18n/en.ts'],
  { eager: true },
);
const sources = Object.entries(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/i18n/{en,de,*.en,*.de}.ts', '!../**/*.spec.*'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);
const server = Object.values(
  import.meta.glob<string>(['/libs/*/src/**/*.ts', '!/libs/*/src/**/*.spec.ts'], { eager: true, query: '?raw', import: 'default' }),
).join('\n');

const PLURAL = /_(zero|one|two|few|many|other)$/;
const LITERAL = /(['"`])((?:[\w-]+:)?[\w-]+(?:\.[\w-]+)*)\1/g;
const TEMPLATE = /`((?:[\w-]+:)?[\w.-]*\$\{[^`]*)`/g;

/** `features/chat/i18n/en.ts` is `chat`, `features/campaigns/i18n/wizard.en.ts` is `campaigns-wizard`. */
function namespaceOf(path: string): string {
  if (path === './i18n/en.ts') return 'shell';
  if (path.startsWith('../shared/draft/')) return 'draft';
  const [, feature, part] = /features\/([\w-]+)\/i18n\/(?:([\w-]+)\.)?en\.ts$/.exec(path) ?? [];
  if (feature === undefined) return 'common';
  return part === undefined ? feature : `${feature}-${part}`;
}

function keysOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key.replace(PLURAL, '')] : keysOf(value, `${prefix}${key}.`),
  );
}

/** Everything in this source that may be a key: whole words in quotes, and patterns with a hole per inserted value. */
function mentions(source: string): { words: Set<string>; patterns: RegExp[] } {
  const words = new Set([...source.matchAll(LITERAL)].map(([, , word = '']) => word.replace(/^[\w-]+:/, '')));
  const patterns = [...source.matchAll(TEMPLATE)]
    .map(([, template = '']) => template.replace(/^[\w-]+:/, ''))
    .map((template) => template.replaceAll(/\$\{[^{}`]*\}/g, '*'))
    // something must be fixed, else the pattern fits every key
    .filter((template) => /^[\w.*-]+$/.test(template) && /[a-z]/i.test(template))
    .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`));
  return { words, patterns };
}

/** Sources that can use a namespace: its own feature's, and whoever names it. The common and the shell's texts are for all. */
function users(namespace: string): string[] {
  if (namespace === 'common') return sources.map(([, source]) => source);
  const named = new RegExp(`['"\`]${namespace}['":\`]`);
  return sources.filter(([path, source]) => path.includes(`/features/${namespace}/`) || named.test(source)).map(([, source]) => source);
}

/** Codes of refusals come from the server (`identity:problems.locked` is `identity.locked`, also in the creators' words) or from the client. */
function isCode(namespace: string, key: string): boolean {
  const [kind, ...rest] = key.split('.');
  if (kind === 'fieldProblems') return namespace === 'common' || isServerWord(namespace, rest[0] ?? '');
  if (kind !== 'problems') return false;
  const word = rest.join('.');
  if (namespace !== 'common') return isServerWord(namespace, word);
  return quoted(server, word) || everywhere.words.has(word) || everywhere.patterns.some((pattern) => pattern.test(word));
}

/** `identity.locked` in whole, put together with its module elsewhere, or made by a pattern. Parts of a feature tell those of its module. */
function isServerWord(namespace: string, word: string): boolean {
  const module = ['team', 'joining'].includes(namespace) ? 'identity' : namespace.replace(/^creator-/, '');
  return quoted(server, word) || server.includes(`.${word}'`) || made.some((pattern) => pattern.test(`${module}.${word}`));
}

function quoted(source: string, word: string): boolean {
  return [`'${word}'`, `"${word}"`, `\`${word}\``].some((form) => source.includes(form));
}

const made = mentions(server).patterns;
const everywhere = mentions(sources.map(([, source]) => source).join('\n'));

describe('texts', () => {
  it.each(Object.entries(texts).map(([path, { default: tree }]) => [namespaceOf(path), tree] as const))(
    'I18-1 every text of %s is used somewhere',
    (namespace, tree) => {
      const places = users(namespace).map(mentions);
      const unused = [...new Set(keysOf(tree))].filter(
        (key) =>
          !places.some(({ words, patterns }) => words.has(key) || patterns.some((pattern) => pattern.test(key))) && !isCode(namespace, key),
      );
      expect(unused).toEqual([]);
    },
  );
});
