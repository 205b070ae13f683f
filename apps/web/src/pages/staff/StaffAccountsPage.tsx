import { Button, Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InviteStaffDialog } from '../../features/staff-accounts/components/InviteStaffDialog.js';
import { StaffAccountList } from '../../features/staff-accounts/components/StaffAccountList.js';
import { IconPlus } from '../../shared/ui/icons.js';
import { ButtonLink } from '../../shared/ui/links.js';
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
          <Group gap="xs">
            <ButtonLink to="/staff/documents" variant="default" hiddenFrom="sm">
              {t('documents')}
            </ButtonLink>
            <Button leftSection={<IconPlus size={16} />} onClick={() => setInviting(true)}>
              {t('invite.open')}
            </Button>
          </Group>
        }
      />
      <StaffAccountList ownId={me.user.id} />
      {inviting && <InviteStaffDialog onClose={() => setInviting(false)} />}
    </>
  );
}
