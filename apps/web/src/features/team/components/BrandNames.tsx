import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';

/** Where somebody works: every brand, or the names of some; brands that the reader does not see are counted. */
export function BrandNames({ organisation, brandIds }: { organisation: OrganisationAccess; brandIds: readonly string[] | null }) {
  const { t, i18n } = useTranslation('team');
  if (brandIds === null) return <>{t('everyBrand')}</>;
  const names = organisation.brands.filter(({ id }) => brandIds.includes(id)).map(({ name }) => name);
  const others = brandIds.length - names.length;
  const parts = others > 0 ? [...names, t('otherBrands', { count: others })] : names;
  return <>{new Intl.ListFormat(i18n.language).format(parts)}</>;
}
