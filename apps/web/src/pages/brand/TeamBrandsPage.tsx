import { BrandList } from '../../features/team/components/BrandList.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { useRefreshMe } from '../../shared/access/use-refresh-me.js';
import { TextLink } from '../../shared/ui/links.js';

export default function TeamBrandsPage() {
  const { organisation } = useBrandScope();
  const refreshMe = useRefreshMe();
  return (
    <BrandList
      organisation={organisation}
      onChanged={refreshMe}
      link={(brand) => (
        <TextLink to="/b/$brandId/dashboard" params={{ brandId: brand.id }}>
          {brand.name}
        </TextLink>
      )}
    />
  );
}
