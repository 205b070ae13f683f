import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amendable } from '../../features/amendments/amendments.types.js';
import { can, type WithCan } from '../../shared/access/can.js';
import { loadTexts } from '../../shared/i18n/i18n.js';
import { IconHistory } from '../../shared/ui/icons.js';

const AmendDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('../../features/amendments/components/AmendDialog.js'), loadTexts('amendments')]);
  return dialog;
});

/** Changes what a launched campaign offers (CAM-11); the dialog's code comes when it opens. */
export function ChangeOffer({ campaign }: { campaign: Amendable & WithCan<'amend'> }) {
  const { t } = useTranslation('campaigns');
  const [open, setOpen] = useState(false);
  if (!can(campaign, 'amend')) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconHistory size={16} />} onClick={() => setOpen(true)}>
        {t('act.amend')}
      </Button>
      {open && (
        <Suspense>
          <AmendDialog campaign={campaign} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
