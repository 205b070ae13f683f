import { useTranslation } from 'react-i18next';
import { IconAlert, IconCheck } from '../../../shared/ui/icons.js';
import type { Step, StepState } from '../wizard/steps.js';
import classes from './StepNav.module.css';

interface StepNavProps {
  steps: readonly Step[];
  current: Step;
  states: Record<Step, StepState>;
  visited: ReadonlySet<Step>;
  onGo: (step: Step) => void;
}

/** The steps with their ticks; every step can be gone to at any time. */
export function StepNav({ steps, current, states, visited, onGo }: StepNavProps) {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  return (
    <nav aria-label={t('campaigns:wizard.steps')}>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          // What is missing is told only where somebody has been.
          const state = states[step] === 'blocked' && !visited.has(step) ? 'open' : states[step];
          return (
            <li key={step}>
              <button
                type="button"
                className={classes.step}
                data-state={state}
                aria-current={step === current ? 'step' : undefined}
                onClick={() => onGo(step)}
              >
                <span className={classes.mark} aria-hidden="true">
                  {state === 'done' ? <IconCheck size={14} strokeWidth={2.5} /> : state === 'blocked' ? <IconAlert size={14} /> : index + 1}
                </span>
                <span className={classes.name}>{t(`steps.${step}`)}</span>
                <span className="of-hidden">{t(`stepStates.${state}`)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
