import { Group, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import classes from './PageHeader.module.css';

interface PageHeaderProps {
  /** Also the title of the browser tab. */
  title: string;
  description?: ReactNode;
  /** State badge beside the title. */
  badge?: ReactNode;
  /** Buttons; the primary one last. */
  actions?: ReactNode;
  /** Link back to the list, above the title. */
  back?: ReactNode;
}

/** Head of every page: title, one sentence, actions. Sets the document title. */
export function PageHeader({ title, description, badge, actions, back }: PageHeaderProps) {
  useDocumentTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.text}>
        {back}
        <Group gap="sm" align="center">
          <Title order={1}>{title}</Title>
          {badge}
        </Group>
        {description !== undefined && <p className={classes.description}>{description}</p>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}

/** Names the browser tab after the page. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Openfluence`;
  }, [title]);
}
