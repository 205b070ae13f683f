import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InviteStaffDialog } from '../../features/staff-accounts/components/InviteStaffDialog.js';
import { StaffAccountList } from '../../features/staff-accounts/components/StaffAccountList.js';
import { IconPlus } from '../../shared/ui/icons.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

const route = getRouteApi('/staff');

export default function StaffAccountsPage() {
  const { t } = useTranslation('staff-accounts');
  const { me } = route.useRouteContext();
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setInviting(true)}>
            {t('invite.open')}
          </Button>
        }
      />
      <StaffAccountList ownId={me.user.id} />
      {inviting && <InviteStaffDialog onClose={() => setInviting(false)} />}
    </>
  );
}
