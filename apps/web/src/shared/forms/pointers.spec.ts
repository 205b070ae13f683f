import { describe, expect, it } from 'vitest';
import { mapErrors, pointerParts } from './pointers.js';

const values = {
  title: '',
  product: { name: '', value: { amountMinor: 100, currency: 'EUR' } },
  questions: [{ text: '' }, { text: '' }],
  accepted: false,
};
const map = (pointer: string, aliases = {}) =>
  mapErrors([{ pointer, code: 'c', message: `at ${pointer}` }], values, (problem) => problem.message, aliases);

describe('mapErrors', () => {
  it.each([
    ['/title', 'title'],
    ['/product/name', 'product.name'],
    ['/product/value/amountMinor', 'product.value'],
    ['/questions/1/text', 'questions.1.text'],
    ['/questions/7/text', 'questions'],
  ])('puts %s at %s', (pointer, path) => {
    expect(map(pointer)).toEqual({ fields: { [path]: `at ${pointer}` }, rest: [] });
  });

  it('follows aliases and keeps what has no field for the head of the form', () => {
    expect(map('/acceptedDocumentIds', { '/acceptedDocumentIds': 'accepted' }).fields).toEqual({ accepted: 'at /acceptedDocumentIds' });
    expect(map('/unheardOf')).toEqual({ fields: {}, rest: ['at /unheardOf'] });
    expect(map('')).toEqual({ fields: {}, rest: ['at '] });
  });

  it('shows the first of several problems of a field', () => {
    const errors = ['a', 'b'].map((message) => ({ pointer: '/title', code: message, message }));
    expect(mapErrors(errors, values, (problem) => problem.message).fields).toEqual({ title: 'a' });
  });

  it('reads escaped names (RFC 6901)', () => {
    expect(pointerParts('/a~1b/c~0d')).toEqual(['a/b', 'c~d']);
  });
});
