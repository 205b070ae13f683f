import { Link } from '@tanstack/react-router';
import { BrandList } from '../../features/team/components/BrandList.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { useRefreshMe } from '../../shared/access/use-refresh-me.js';

export default function TeamBrandsPage() {
  const { organisation } = useBrandScope();
  const refreshMe = useRefreshMe();
  return (
    <BrandList
      organisation={organisation}
      onChanged={refreshMe}
      link={(brand) => (
        <Link to="/b/$brandId/dashboard" params={{ brandId: brand.id }}>
          {brand.name}
        </Link>
      )}
    />
  );
}
