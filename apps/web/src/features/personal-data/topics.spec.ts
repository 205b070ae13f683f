import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import de from './i18n/de.js';
import en from './i18n/en.js';

/** `module.word` of every fate that the server's modules declare. */
const TOPICS = globSync('libs/*/src/**/*personal-data.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\btopic: '([a-z-]+\.[a-z-]+)'/g)].map(([, topic = '']) => topic),
);

it.each([
  ['en', en],
  ['de', de],
])('ACC-12 every topic of personal data is told in words of one’s own language: %s', (_, texts) => {
  const topics: Record<string, Record<string, string>> = texts.topics;
  expect(TOPICS.length).toBeGreaterThan(30);
  expect(
    TOPICS.filter((topic) => {
      const [module = '', word = ''] = topic.split('.');
      return topics[module]?.[word] === undefined;
    }),
  ).toEqual([]);
});
