import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './BulkBar.module.css';

interface BulkBarProps {
  count: number;
  onClear: () => void;
  /** What can be done with all of them. */
  children: ReactNode;
}

/** What one can do with the ticked creators; stays in sight while scrolling. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const { t } = useTranslation();
  const { t: network } = useTranslation('network');
  return (
    <div className={classes.bar} role="region" aria-label={network('bulk')}>
      <strong className={classes.count} aria-live="polite">
        {t('list.selected', { count })}
      </strong>
      {children}
      <Button variant="subtle" color="gray" size="sm" onClick={onClear}>
        {t('actions.clear')}
      </Button>
    </div>
  );
}
