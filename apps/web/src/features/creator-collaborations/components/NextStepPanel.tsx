import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAlert, IconClock } from '../../../shared/ui/icons.js';
import { stepText } from '../creator-collaborations.format.js';
import type { Step } from '../next-step.js';
import classes from './NextStepPanel.module.css';

interface NextStepPanelProps {
  step: Step;
  /** IANA zone of the campaign. */
  zone: string;
  /** Overdue: the last chance. */
  urgent?: boolean;
  /** Of a UGC campaign. */
  video?: boolean;
  /** The one big button; null where one only waits. */
  action: ReactNode;
}

/** What to do next, in one sentence with its date, and one button (interface.md, Creator: My campaigns). */
export function NextStepPanel({ step, zone, urgent = false, video = false, action }: NextStepPanelProps) {
  const { t, i18n } = useTranslation('creator-collaborations');
  return (
    <div className={classes.panel} data-act={step.act || undefined} data-urgent={(step.act && urgent) || undefined}>
      <div>
        <div className={classes.label}>
          {!step.act && <IconClock size={14} />}
          {step.act && urgent && <IconAlert size={14} />}
          {t(step.act ? (urgent ? 'nextUrgent' : 'next') : 'waiting')}
        </div>
        <div className={classes.title}>{t(`step.${step.code}.title`)}</div>
        <p className={classes.text}>{stepText(t, i18n.language, step, zone, video)}</p>
      </div>
      {action}
    </div>
  );
}
