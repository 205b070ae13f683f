import { Alert } from '@mantine/core';
import { IconAlert } from '../ui/icons.js';

/** The sentence of a form that was refused as a whole; announced to screen readers. */
export function FormProblem({ problem }: { problem: string | null }) {
  if (problem === null) return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlert />} role="alert">
      {problem}
    </Alert>
  );
}
