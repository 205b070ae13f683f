import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconChevronDown } from '../../../shared/ui/icons.js';
import classes from './Part.module.css';

interface PartProps {
  title: string;
  /** Shown beside the title: something of this part differs from the offer. */
  changed: boolean;
  open?: boolean;
  children: ReactNode;
}

/** One part of the offer that opens when it is wanted; a mark says that something in it is different. */
export function Part({ title, changed, open = false, children }: PartProps) {
  const { t } = useTranslation('amendments');
  return (
    <details className={classes.part} open={open}>
      <summary className={classes.title}>
        <span>{title}</span>
        {changed && <span className={classes.changed}>{t('form.changed')}</span>}
        <IconChevronDown size={18} />
      </summary>
      <div className={classes.fields}>{children}</div>
    </details>
  );
}
