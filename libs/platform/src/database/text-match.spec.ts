import { expect, it } from 'vitest';
import { containsText } from './text-match.js';

const matched = (text: string) => {
  const parameters: unknown[] = ['first'];
  return [containsText('x.name', text, parameters), ...parameters.slice(1)];
};

it('STF-1 looks for a part of the text, in which wildcards are letters', () => {
  expect(matched('Größe')).toEqual(['lower(x.name) like $2', '%größe%']);
  expect(matched('100%_\\')).toEqual(['lower(x.name) like $2', '%100\\%\\_\\\\%']);
  expect(matched('a b')).toEqual(['lower(x.name) like $2', '%a b%']);
});

it('STF-1 looks for what has no three letters in a row at the beginnings of words, and for signs nowhere', () => {
  expect(matched('ab')).toEqual(['(lower(x.name) like $2 or lower(x.name) like $3)', 'ab%', '% ab%']);
  expect(matched('ö.')).toEqual(['(lower(x.name) like $2 or lower(x.name) like $3)', 'ö.%', '% ö.%']);
  expect(matched('%_@')).toEqual(['false']);
});
