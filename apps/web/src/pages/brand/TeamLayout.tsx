import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import { TabBar, tabLink } from '../../shared/ui/TabBar.js';

const TABS = [
  { key: 'members', to: '/b/$brandId/team', needs: null },
  { key: 'roles', to: '/b/$brandId/team/roles', needs: 'identity.manage-members' },
  { key: 'brands', to: '/b/$brandId/team/brands', needs: null },
] as const;

/** Team of the organisation that the brand belongs to: members, roles, brands. */
export default function TeamLayout() {
  const { t } = useTranslation('team');
  const { organisation, brand } = useBrandScope();
  return (
    <>
      <PageHeader title={t('title')} description={t('lead', { organisation: organisation.name })} />
      <TabBar label={t('tabs.label')}>
        {TABS.filter(({ needs }) => needs === null || hasPermission(organisation, needs)).map(({ key, to }) => (
          <li key={key}>
            <Link to={to} params={{ brandId: brand.id }} className={tabLink} activeOptions={{ exact: true }}>
              {t(`tabs.${key}`)}
            </Link>
          </li>
        ))}
      </TabBar>
      <Suspense fallback={<ListSkeleton rows={4} />}>
        <Outlet />
      </Suspense>
    </>
  );
}
