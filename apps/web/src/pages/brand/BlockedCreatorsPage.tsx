import { useTranslation } from 'react-i18next';
import { BlockedList } from '../../features/network/components/BlockedList.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { SettingsHeader } from './SettingsHeader.js';

export default function BlockedCreatorsPage() {
  const { t } = useTranslation('network');
  const { brand, organisation } = useBrandScope();
  return (
    <>
      <SettingsHeader title={t('blocked.title')} description={t('blocked.lead')} />
      <BlockedList
        brandId={brand.id}
        mayUnblock={hasPermission(organisation, 'applications.decide')}
        next={
          <ButtonLink variant="default" to="/b/$brandId/creators" params={{ brandId: brand.id }}>
            {t('blocked.toSearch')}
          </ButtonLink>
        }
      />
    </>
  );
}
