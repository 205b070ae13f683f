import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';
import { Illustration, type IllustrationName } from './Illustration.js';

interface EmptyStateProps {
  illustration: IllustrationName;
  title: string;
  text: string;
  /** The next thing to do; there is always one. */
  action?: ReactNode;
  /** Heading level in the page's outline. */
  order?: 1 | 2 | 3;
}

/** Shown where a list has nothing yet: a picture, why it is empty, and the next action. */
export function EmptyState({ illustration, title, text, action, order = 2 }: EmptyStateProps) {
  return (
    <div className={classes.root}>
      <Illustration name={illustration} />
      <Title order={order} size="h3" mt="md">
        {title}
      </Title>
      <Text c="dimmed" maw={420} mt={4}>
        {text}
      </Text>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
