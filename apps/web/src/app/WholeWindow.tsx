import type { ErrorComponentProps } from '@tanstack/react-router';
import { NotFoundPage } from './NotFoundPage.js';
import { PageError } from './PageError.js';

/** Errors and unknown addresses outside of any shell bring their own landmark. */
export function WindowNotFound() {
  return (
    <main id="main" tabIndex={-1}>
      <NotFoundPage />
    </main>
  );
}

/** A workspace that could not be opened at all (server away, broken shell). */
export function WindowError(props: ErrorComponentProps) {
  return (
    <main id="main" tabIndex={-1}>
      <PageError {...props} />
    </main>
  );
}
