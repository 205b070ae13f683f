import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from './icons.js';
import classes from './QueueSteps.module.css';

interface QueueStepsProps {
  /** The queue, in its order. */
  ids: readonly string[];
  /** The one that is shown. */
  id: string | undefined;
  labels: { previous: string; next: string };
  onChoose: (id: string) => void;
}

/** Previous and next of a queue that shows one thing at a time, on a phone. */
export function QueueSteps({ ids, id, labels, onChoose }: QueueStepsProps) {
  const index = id === undefined ? -1 : ids.indexOf(id);
  const [previous, next] = index < 0 ? [] : [ids[index - 1], ids[index + 1]];
  return (
    <span className={classes.steps}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={labels.previous}
        disabled={previous === undefined}
        onClick={() => previous !== undefined && onChoose(previous)}
      >
        <IconChevronLeft />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={labels.next}
        disabled={next === undefined}
        onClick={() => next !== undefined && onChoose(next)}
      >
        <IconChevronRight />
      </ActionIcon>
      {index >= 0 && `${index + 1} / ${ids.length}`}
    </span>
  );
}
