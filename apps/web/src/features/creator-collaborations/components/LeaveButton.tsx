import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { notify } from '../../../shared/ui/notify.js';
import { leaveMutation } from '../creator-collaborations.queries.js';
import type { Collaboration } from '../creator-collaborations.types.js';

/** Leaving without fault, where it is possible (SHP-7). */
export function LeaveButton({ collaboration }: { collaboration: Collaboration }) {
  const { t } = useTranslation('creator-collaborations');
  const leave = useMutation(leaveMutation(useQueryClient(), collaboration.id));
  const [asking, setAsking] = useState(false);
  if (!can(collaboration, 'leave')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('leave')}
      </Button>
      <LazyConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('leaveTitle')}
        consequences={[t('leaveText'), t('leaveRecord'), t('leaveEnd')]}
        confirmLabel={t('leave')}
        destructive
        onConfirm={async () => {
          await leave.mutateAsync();
          void notify({ message: t('left') });
        }}
      />
    </>
  );
}
