import i18next from 'i18next';
import { ProblemError, type FieldProblem } from '../api/problem.js';

// Codes are data of the server, so these keys cannot be checked by type.
const lookUp = i18next.t.bind(i18next) as unknown as (keys: string[], options: Record<string, unknown>) => string;

/** In the creator app `creator-<module>` comes first, so that creators are told in their own words ("du"). */
export function namespacesOf(module: string, creator = window.location.pathname.startsWith('/c/')): string[] {
  const parts = PARTS[module] ?? [];
  if (creator) return [`creator-${module}`, module, ...parts.filter((part) => part.startsWith('creator-') || FOR_BOTH.has(part))];
  return [module, ...parts.filter((part) => !part.startsWith('creator-'))];
}

/** Parts whose words fit both sides. */
const FOR_BOTH: ReadonlySet<string> = new Set(['amendments']);

/** Modules whose problems are told in several namespaces: each with those that its own screens meet. */
const PARTS: Record<string, readonly string[]> = {
  identity: ['team', 'joining'],
  campaigns: ['staff-console', 'amendments'],
  collaborations: ['staff-console', 'amendments'],
  'content-sync': ['drafts', 'creator-drafts'],
  creators: ['network', 'creator-network', 'verification', 'creator-verification'],
};

/**
 * The sentence for a refused request. Looks for `problems.<word>` in the module's own namespace (`groups.full` →
 * `groups:problems.full`), then for `problems.<code>` in the common texts and in `problems`, else takes the server's sentence.
 */
export function problemText(error: unknown): string {
  if (!(error instanceof ProblemError)) return i18next.t('common:problems.unexpected');
  const [module = '', ...word] = error.code.split('.');
  const fallback = error.status === 0 || error.message === '' ? i18next.t('common:problems.unexpected') : error.message;
  const own = namespacesOf(module).map((namespace) => `${namespace}:problems.${word.join('.')}`);
  return lookUp([...own, `common:problems.${error.code}`, `problems:problems.${error.code}`], {
    defaultValue: fallback,
    seconds: error.retryAfter ?? 60,
  });
}

/**
 * The sentence for one refused field. A module's own (`identity.password-refused` with field code `common`) is
 * `identity:fieldProblems.password-refused.common`; codes of the validator (`isEmail`) are in the common texts; else the
 * server's message.
 */
export function fieldText(field: FieldProblem, problem: ProblemError): string {
  const [module = '', ...word] = problem.code.split('.');
  const own = namespacesOf(module).map((namespace) => `${namespace}:fieldProblems.${word.join('.')}.${field.code}`);
  return lookUp([...own, `common:fieldProblems.${field.code}`], {
    ...field,
    defaultValue: field.message,
  });
}
