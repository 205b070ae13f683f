import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffCollaboration } from '../staff-console.queries.js';
import type { CollaborationAction } from './CollaborationDialog.js';

const CollaborationDialog = lazy(() => import('./CollaborationDialog.js'));

const ACTIONS = ['remind', 'extend', 'reopen', 'remove'] as const;

/** The buttons that the answer's `can` names. */
export function CollaborationActions({ collaboration }: { collaboration: StaffCollaboration }) {
  const { t } = useTranslation('staff-console');
  const [action, setAction] = useState<CollaborationAction | null>(null);
  return (
    <>
      {ACTIONS.filter((each) => collaboration.can[each]).map((each) => (
        <Button
          key={each}
          variant={each === 'remove' ? 'light' : 'default'}
          {...(each === 'remove' ? { color: 'red' } : {})}
          onClick={() => setAction(each)}
        >
          {t(`acts.${each}`)}
        </Button>
      ))}
      {action !== null && (
        <Suspense>
          <CollaborationDialog action={action} collaboration={collaboration} onClose={() => setAction(null)} />
        </Suspense>
      )}
    </>
  );
}
