import { Popover, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconInfo } from '../../../shared/ui/icons.js';
import classes from './Figure.module.css';

interface FigureProps {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  /** How the number comes about; behind a small button. */
  formula?: string;
}

/** One number with its meaning, and on request how it is computed. */
export function Figure({ label, value, note, formula }: FigureProps) {
  const { t } = useTranslation('applications');
  return (
    <div className={classes.figure}>
      <div className={classes.label}>
        {label}
        {formula !== undefined && (
          <Popover width={260} position="bottom" withArrow trapFocus={false}>
            <Popover.Target>
              <UnstyledButton className={classes.info} aria-label={`${label}: ${t('panel.formula')}`}>
                <IconInfo size={14} />
              </UnstyledButton>
            </Popover.Target>
            <Popover.Dropdown>
              <Text size="sm">{formula}</Text>
            </Popover.Dropdown>
          </Popover>
        )}
      </div>
      <div className={classes.value}>{value}</div>
      {note !== undefined && <div className={classes.note}>{note}</div>}
    </div>
  );
}
