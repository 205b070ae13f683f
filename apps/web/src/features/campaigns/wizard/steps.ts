import type { FieldProblem } from '../../../shared/api/problem.js';
import type { ReadinessPoint } from '../campaigns.types.js';
import type { Draft } from './draft.js';

/** All steps in their order: those of CAM-2, and the video of a UGC campaign (CAM-5). */
export const STEPS = ['basics', 'product', 'video', 'brief', 'creators', 'schedule', 'rights', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** The steps of a campaign of this type. */
export function stepsOf(type: Draft['type']): Step[] {
  return STEPS.filter((step) => step !== 'video' || type === 'ugc');
}

/** Which step holds a field, by the longest beginning of its JSON pointer. */
const PLACES: readonly (readonly [prefix: string, step: Step, part: keyof Draft | null])[] = [
  ['/title', 'basics', 'title'],
  ['/type', 'basics', 'type'],
  ['/timing', 'basics', 'timing'],
  ['/format', 'basics', 'format'],
  ['/product', 'product', 'product'],
  ['/compensation', 'product', 'cash'],
  ['/currency', 'product', 'cash'],
  ['/deliverables', 'product', 'mix'],
  ['/variants', 'product', 'variants'],
  ['/ugc', 'video', 'ugc'],
  ['/images', 'brief', null],
  ['/brief', 'brief', 'brief'],
  ['/requirements', 'brief', 'requirements'],
  ['/places', 'creators', 'places'],
  ['/criteria', 'creators', 'criteria'],
  ['/questions', 'creators', 'questions'],
  ['/groups', 'creators', 'groups'],
  ['/selectionOptions', 'creators', 'selectionOptions'],
  ['/event', 'schedule', 'event'],
  ['/schedule', 'schedule', 'schedule'],
  ['/timeZone', 'schedule', 'timeZone'],
  ['/launchAt', 'schedule', 'launchAt'],
  ['/at', 'schedule', 'launchAt'],
  ['/ads', 'rights', 'ads'],
  ['/exclusivity', 'rights', 'exclusivity'],
  ['/drafts', 'rights', 'drafts'],
];

function placeOf(pointer: string): (typeof PLACES)[number] | undefined {
  return PLACES.find(([prefix]) => pointer === prefix || pointer.startsWith(`${prefix}/`));
}

/** The step a pointer of the API belongs to; `review` when it belongs to none. */
export function stepOf(pointer: string | undefined): Step {
  return (pointer === undefined ? undefined : placeOf(pointer)?.[1]) ?? 'review';
}

/** The part of the draft a pointer belongs to; null for pictures and what the wizard does not know. */
export function partOf(pointer: string): keyof Draft | null {
  return placeOf(pointer)?.[2] ?? null;
}

export type StepState = 'done' | 'blocked' | 'open';

/**
 * Tick of a step: `blocked` while something is missing there that keeps from launching, `done` when nothing is, `open` for steps
 * nobody has been to yet although nothing is missing there.
 */
export function stepStates(points: readonly ReadinessPoint[], visited: ReadonlySet<Step>): Record<Step, StepState> {
  const missing = new Set(points.filter((point) => point.severity === 'blocking' && !point.ok).map((point) => stepOf(point.pointer)));
  const states = {} as Record<Step, StepState>;
  for (const step of STEPS) states[step] = missing.has(step) ? 'blocked' : visited.has(step) ? 'done' : 'open';
  if (missing.size > 0) states.review = 'blocked';
  return states;
}

/** Where to go on: the stored step when it still is one, else the first with something missing. */
export function resumeAt(stored: string | null | undefined, points: readonly ReadinessPoint[], steps: readonly Step[] = STEPS): Step {
  const known = steps.find((step) => step === stored);
  if (known) return known;
  return (
    steps.find((step) => points.some((point) => point.severity === 'blocking' && !point.ok && stepOf(point.pointer) === step)) ?? 'review'
  );
}

/** Refusals by the pointer of their field, the first of each. */
export function byPointer(errors: readonly FieldProblem[]): Map<string, FieldProblem> {
  const map = new Map<string, FieldProblem>();
  for (const error of errors) if (!map.has(error.pointer)) map.set(error.pointer, error);
  return map;
}
