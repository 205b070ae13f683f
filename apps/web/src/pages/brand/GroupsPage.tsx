import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupCards } from '../../features/groups/components/GroupCards.js';
import { createGroupMutation } from '../../features/groups/groups.queries.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { IconPlus } from '../../shared/ui/icons.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { CreatorTabs } from './CreatorTabs.js';

const GroupForm = lazy(() => import('../../features/groups/components/GroupForm.js'));

export default function GroupsPage() {
  const { t } = useTranslation('groups');
  const { brand, organisation } = useBrandScope();
  const client = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation(createGroupMutation(client, brand.id));
  const [making, setMaking] = useState(false);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          hasPermission(organisation, 'groups.write') && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
              {t('create')}
            </Button>
          )
        }
      />
      <CreatorTabs />
      <GroupCards
        brandId={brand.id}
        link={(group, className) => (
          <Link to="/b/$brandId/groups/$groupId" params={{ brandId: brand.id, groupId: group.id }} className={className}>
            {group.name}
          </Link>
        )}
      />
      {making && (
        <Suspense>
          <GroupForm
            onClose={() => setMaking(false)}
            onSave={async (input) => {
              const { id } = await create.mutateAsync(input);
              void navigate({ to: '/b/$brandId/groups/$groupId', params: { brandId: brand.id, groupId: id } });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
