import { describe, expect, it } from 'vitest';
import { namespacesOf } from '../shared/i18n/problem-text.js';

type Tree = { [key: string]: string | Tree };

const server = import.meta.glob<string>(
  ['/libs/*/src/**/*.ts', '/apps/{api,sandbox}/src/**/*.ts', '!/**/*.spec.ts', '!/**/testing/**', '!/apps/sandbox/src/simulators/**'],
  { eager: true, query: '?raw', import: 'default' },
);
const texts = import.meta.glob<{ default: Tree }>(['../features/*/i18n/en.ts', '../shared/i18n/{en,problems.en}.ts'], { eager: true });

const MODULES =
  'identity|creators|groups|campaigns|applications|collaborations|shipping|chat|content-sync|reporting|notifications|staff|platform|sandbox';
const CODE = `'((?:${MODULES})\\.[a-z0-9-]+)'`;

/** The ways a code is written down. */
const WAYS = [
  // an error made, or its class calling `super`; a forbidden one names a permission
  new RegExp(`(?:\\bsuper|\\bnew (?!Forbidden)\\w*Error|\\binvalid|\\bobstacle)\\(\\s*${CODE}`, 'g'),
  new RegExp(`\\bcode: ${CODE}`, 'g'),
  // what answers for a status
  new RegExp(`\\b\\d{3}: ${CODE}`, 'g'),
  new RegExp(`\\[\\d{3}, '[^']+', ${CODE}\\]`, 'g'),
  new RegExp(`\\?\\? ${CODE}, detail`, 'g'),
  new RegExp(`\\?\\s*${CODE}\\s*:\\s*'[^']+',\\s*\\d{3}`, 'g'),
  new RegExp(`\\?\\s*'[^']+'\\s*:\\s*${CODE},\\s*\\d{3}`, 'g'),
];

/** Codes put together: the template, and how its word is given. */
const MADE: ReadonlyArray<readonly [template: string, code: (word: string) => string, words: RegExp]> = [
  ['`identity.api-key-${code}`', (word) => `identity.api-key-${word}`, /\bkeyRule\(\s*'\w+',\s*'([a-z-]+)'/g],
  ['`identity.${code}`', (word) => `identity.${word}`, /\broleRule\(\s*'[^']+',\s*'([a-z-]+)'/g],
  ['`content-sync.${code}`', (word) => `content-sync.${word}`, /\bwrongLink\(\s*'([a-z-]+)'/g],
  [
    '`collaborations.${refusal}`',
    (word) => `collaborations.${word}`,
    /\btype ReminderRefusal = '([a-z-]+)' \| '([a-z-]+)' \| '([a-z-]+)' \| '([a-z-]+)'/g,
  ],
];

const sources = Object.values(server);
const found = (pattern: RegExp) => sources.flatMap((source) => [...source.matchAll(pattern)].flatMap((match) => match.slice(1)));

const codes = [...new Set([...WAYS.flatMap(found), ...MADE.flatMap(([, code, words]) => found(words).map(code))])].sort();

function known(path: string, word: string): boolean {
  let tree: Tree | string | undefined = texts[path]?.default['problems'];
  for (const part of word.split('.')) tree = typeof tree === 'object' ? tree[part] : undefined;
  return typeof tree === 'string';
}

function places(code: string): string[] {
  const [module = '', word = ''] = code.split('.');
  const own = [true, false]
    .flatMap((creator) => namespacesOf(module, creator))
    .filter((name) => known(`../features/${name}/i18n/en.ts`, word));
  return [...new Set([...own, ...['en', 'problems.en'].filter((name) => known(`../shared/i18n/${name}.ts`, code))])];
}

describe('I18-1 refusals', () => {
  it('I18-1 every code that the server can answer has words (German has those of English by type)', () => {
    expect(codes.length).toBeGreaterThan(250);
    expect(codes.filter((code) => places(code).length === 0)).toEqual([]);
  });

  it('I18-1 the words for both shells are no leftovers, and stand where no feature has its own', () => {
    const table = texts['../shared/i18n/problems.en.ts']!.default['problems'] as Tree;
    const listed = Object.entries(table).flatMap(([module, words]) => Object.keys(words).map((word) => `${module}.${word}`));
    expect(listed.filter((code) => !codes.includes(code))).toEqual([]);
    expect(listed.filter((code) => places(code).join() !== 'problems.en')).toEqual([]);
  });

  it('I18-1 no code is put together in a way this test does not know', () => {
    const templates = found(new RegExp(`new \\w*Error\\(\\s*(\`(?:${MODULES})\\.[^\`]*\\$\\{[^\`]*\`)`, 'g'));
    expect(templates.filter((template) => !MADE.some(([made]) => made === template))).toEqual([]);
  });
});
