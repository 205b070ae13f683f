import i18next from 'i18next';
import type { FieldProblem } from '../../shared/api/problem.js';

// Codes are data of the server, so these keys cannot be checked by type.
const lookUp = i18next.t.bind(i18next) as unknown as (keys: string[], options: Record<string, unknown>) => string;

/** The sentence for a wrong field of a campaign: the module's own word for the code, the common one, else the server's message. */
export function campaignFieldText(problem: FieldProblem): string {
  return lookUp([`campaigns:fieldProblems.${problem.code}`, `common:fieldProblems.${problem.code}`], {
    ...problem,
    defaultValue: problem.message,
  });
}
