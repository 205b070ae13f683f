import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAlert, IconClock } from '../../../shared/ui/icons.js';
import classes from './NextStepPanel.module.css';

interface NextStepPanelProps {
  /** The creator has something to do; else one waits. */
  act: boolean;
  title: string;
  text: string;
  /** Overdue: the last chance. */
  urgent?: boolean;
  /** The one big button; null where one only waits. */
  action: ReactNode;
}

/** What to do next, in one sentence with its date, and one button (interface.md, Creator: My campaigns). */
export function NextStepPanel({ act, title, text, urgent = false, action }: NextStepPanelProps) {
  const { t } = useTranslation('creator-collaborations');
  return (
    <div className={classes.panel} data-act={act || undefined} data-urgent={(act && urgent) || undefined}>
      <div>
        <div className={classes.label}>
          {!act && <IconClock size={14} />}
          {act && urgent && <IconAlert size={14} />}
          {t(act ? (urgent ? 'nextUrgent' : 'next') : 'waiting')}
        </div>
        <div className={classes.title}>{title}</div>
        <p className={classes.text}>{text}</p>
      </div>
      {action}
    </div>
  );
}
