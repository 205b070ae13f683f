import fc from 'fast-check';
import type { ApiDocument, Schema } from '../document.js';

/** Texts that break careless code: encodings, lengths, other languages' syntax. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202e\u200b\ufeff',
  '👩‍👩‍👧‍👦'.repeat(40),
  'ı̇ßﬃ', // grows when upper-cased
  "'; drop table identity.users; --",
  '" or 1=1 --',
  '%_\\',
  '$1 $2 ${x} {{firstName}} {{constructor}}',
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  '../../../etc/passwd',
  '%00%2e%2e%2f',
  'constructor',
  '__proto__',
  'null',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '٣',
  '2026-02-30',
  '2026-02-29T25:61:61Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '2026-06-01T12:00:00+99:99',
  '2026-06-01',
  'Europe/Nowhere',
  'javascript:alert(1)',
  'http://169.254.169.254/latest/meta-data',
  'http://[::1]:0/',
  'https://user:pass@x.example/',
  'https://xn--.example',
  'urn:uuid:00000000-0000-0000-0000-000000000000',
  '{00000000-0000-0000-0000-000000000000}',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
] as const;

const NUMBERS = [-1, 0, -0, 0.1, 1.5, 2147483647, 2147483648, -2147483649, 2 ** 53, -(2 ** 53), 1e21, 1e308, 5e-324] as const;

/** A marker that becomes a number no JSON.stringify writes. */
export const RAW_NUMBERS = { '"@1e400"': '1e400', '"@-1e400"': '-1e400', '"@9223372036854775808"': '9223372036854775808' } as const;

const long = fc.constantFrom(300, 5_000, 70_000).map((length) => 'ä'.repeat(length));
export const text = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...TEXTS) }, long, fc.string({ unit: 'binary', maxLength: 30 }));
const number = fc.oneof(
  fc.constantFrom<number | string>(...NUMBERS),
  fc.constantFrom('@1e400', '@-1e400', '@9223372036854775808'),
  fc.integer(),
);
const deep = fc.constantFrom(50, 2_000).map((depth) => {
  let value: unknown = 'end';
  for (let n = 0; n < depth; n++) value = n % 2 ? [value] : { a: value };
  return value;
});

/** Any value, of any type. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { toString: 1 }, { length: -1 }) },
  { weight: 1, arbitrary: fc.array(text, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 1_200 }, (_, n) => n)) },
  { weight: 1, arbitrary: deep },
);

/** Values at and just beyond what the schema allows. */
export function near(document: ApiDocument, schema: Schema): fc.Arbitrary<unknown> {
  const resolved = document.resolve(schema);
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, items } = resolved;
  const choices: fc.Arbitrary<unknown>[] = [anything];
  const numbers = [minimum, maximum].filter((limit) => limit !== undefined && Number.isSafeInteger(limit)) as number[];
  if (numbers.length > 0) choices.push(fc.constantFrom(...numbers.flatMap((limit) => [limit - 1, limit, limit + 1])));
  const lengths = [minLength, maxLength].filter((limit) => limit !== undefined) as number[];
  if (lengths.length > 0) {
    const sized = lengths.flatMap((limit) => [limit - 1, limit, limit + 1]).filter((length) => length >= 0);
    choices.push(fc.constantFrom(...sized).chain((length) => fc.constantFrom('x'.repeat(length), '𝒳'.repeat(Math.ceil(length / 2)))));
  }
  if (resolved.enum)
    choices.push(fc.constantFrom(...resolved.enum, `${String(resolved.enum[0])} `, String(resolved.enum[0]).toUpperCase()));
  if (resolved.format === 'uuid')
    choices.push(
      fc.uuid(),
      fc.uuid().map((id) => id.toUpperCase()),
    );
  if (resolved.format === 'date-time') choices.push(fc.date({ noInvalidDate: true }).map((date) => date.toISOString()));
  if (items) {
    const one = near(document, items);
    const counts = [0, 1, minItems ?? 0, maxItems ?? 1_001].filter((count) => count <= 1_200);
    choices.push(fc.constantFrom(...counts).chain((count) => one.map((value) => Array.from({ length: count }, () => value))));
    choices.push(fc.array(one, { maxLength: 4 }));
  }
  return fc.oneof(...choices);
}
