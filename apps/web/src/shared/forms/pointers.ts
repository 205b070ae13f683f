import type { FieldProblem } from '../api/problem.js';

type Values = Record<string, unknown>;

export interface MappedErrors {
  /** Form path → sentence. */
  fields: Record<string, string>;
  /** Sentences whose pointer has no field in this form. */
  rest: string[];
}

/** `/product/images/0/url` → `['product', 'images', '0', 'url']` (RFC 6901, `~1` is `/`, `~0` is `~`). */
export function pointerParts(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Puts refused fields where their inputs are: the longest part of the pointer that exists in the values wins, and an
 * amount's parts belong to the amount's one input.
 * @param aliases pointers whose input has another name: `{ '/organisationName': 'company' }`
 */
export function mapErrors(
  errors: readonly FieldProblem[],
  values: Values,
  text: (problem: FieldProblem) => string,
  aliases: Readonly<Record<string, string>> = {},
): MappedErrors {
  const mapped: MappedErrors = { fields: {}, rest: [] };
  for (const problem of errors) {
    const path = aliases[problem.pointer] ?? knownPath(pointerParts(problem.pointer), values);
    if (path === '') mapped.rest.push(text(problem));
    else mapped.fields[path] ??= text(problem);
  }
  return mapped;
}

function knownPath(parts: readonly string[], values: Values): string {
  const path: string[] = [];
  let place: unknown = values;
  for (const part of parts) {
    if (typeof place !== 'object' || place === null || !(part in place) || part === 'amountMinor' || part === 'currency') break;
    place = (place as Values)[part];
    path.push(part);
  }
  return path.join('.');
}
