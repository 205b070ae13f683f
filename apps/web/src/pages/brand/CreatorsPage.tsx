import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CreatorSearch } from '../../features/network/components/CreatorSearch.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

const route = getRouteApi('/b/$brandId/creators');

export default function CreatorsPage() {
  const { t } = useTranslation('network');
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const { brand } = useBrandScope();
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <CreatorSearch
        brandId={brand.id}
        value={view}
        onView={(search) => void navigate({ to: '/b/$brandId/creators', search, replace: true, resetScroll: false })}
      />
    </>
  );
}
