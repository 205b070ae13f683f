import { Card, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './SettingsSection.module.css';

interface SettingsSectionProps {
  title: string;
  /** One or two sentences: what this is and why one would change it. */
  text?: ReactNode;
  /** State badge beside the title. */
  badge?: ReactNode;
  /** Button at the right of the head. */
  action?: ReactNode;
  children?: ReactNode;
  /** Lists bring their own padding. */
  flush?: boolean;
  tone?: 'danger';
}

/** One matter of a settings page: head with state and action, then its form or list. */
export function SettingsSection({ title, text, badge, action, children, flush = false, tone }: SettingsSectionProps) {
  const id = useId();
  return (
    <Card component="section" padding={0} aria-labelledby={id} className={classes.card} data-tone={tone}>
      <div className={classes.head}>
        <div className={classes.words}>
          <div className={classes.line}>
            <Title order={2} size="h3" id={id}>
              {title}
            </Title>
            {badge}
          </div>
          {text !== undefined && <p className={classes.text}>{text}</p>}
        </div>
        {action}
      </div>
      {children !== undefined && children !== false && children !== null && (
        <div className={flush ? classes.flush : classes.body}>{children}</div>
      )}
    </Card>
  );
}
