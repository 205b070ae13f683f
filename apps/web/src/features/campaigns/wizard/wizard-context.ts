import { createContext, use, useCallback } from 'react';
import { campaignFieldText } from '../field-text.js';
import { usePointText } from './point-text.js';
import type { Draft } from './draft.js';
import { stepOf, type Step } from './steps.js';
import type { Wizard } from './use-wizard.js';

interface WizardScope {
  wizard: Wizard;
  /** Steps this person has left once: from then on what is missing there is marked. */
  visited: ReadonlySet<Step>;
}

export const WizardContext = createContext<WizardScope | null>(null);

function useScope(): WizardScope {
  const scope = use(WizardContext);
  if (scope === null) throw new Error('useDraft is only for the steps of the wizard');
  return scope;
}

/** The draft and ways to change it, for the steps. */
export function useDraft() {
  const { wizard } = useScope();
  const { change } = wizard;
  const set = useCallback(<K extends keyof Draft>(key: K, value: Draft[K]) => change((draft) => ({ ...draft, [key]: value })), [change]);
  /** Changes members of one of the draft's documents; a missing document stays missing. */
  const merge = useCallback(
    <
      K extends
        'product' | 'brief' | 'requirements' | 'criteria' | 'schedule' | 'ads' | 'exclusivity' | 'event' | 'ugc' | 'selectionOptions',
    >(
      key: K,
      members: Partial<NonNullable<Draft[K]>>,
    ) => change((draft) => (draft[key] === null ? draft : { ...draft, [key]: { ...draft[key], ...members } })),
    [change],
  );
  return { wizard, draft: wizard.draft, change, set, merge };
}

/** The sentence for a field by its JSON pointer: wrong, refused, or (once the step was left) missing. */
export function useFieldError(): (pointer: string) => string | undefined {
  const { wizard, visited } = useScope();
  const pointText = usePointText(wizard.draft.timeZone);
  return (pointer) => {
    const wrong = wizard.problems.find((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`));
    if (wrong) return campaignFieldText(wrong);
    if (!visited.has(stepOf(pointer))) return undefined;
    const missing = wizard.points.find((point) => point.severity === 'blocking' && !point.ok && point.pointer === pointer);
    return missing && pointText(missing);
  };
}

/** Topics the campaign looks for; none outside of the wizard. */
export function useTopics(): readonly string[] {
  return use(WizardContext)?.wizard.draft.criteria.niches ?? [];
}
