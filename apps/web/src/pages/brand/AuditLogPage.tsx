import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuditLog } from '../../features/audit-log/components/AuditLog.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { SettingsHeader } from './SettingsHeader.js';

const route = getRouteApi('/b/$brandId/settings/audit-log');

export default function AuditLogPage() {
  const { t } = useTranslation('audit-log');
  const { t: shell } = useTranslation('shell');
  const { organisation, brand } = useBrandScope();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <SettingsHeader title={shell('settings.pages.auditLog')} description={t('lead', { name: organisation.name })} />
      <AuditLog
        organisationId={organisation.id}
        seesMembers={hasPermission(organisation, 'identity.manage-members')}
        filter={filter}
        onFilter={(next) =>
          void navigate({
            to: '/b/$brandId/settings/audit-log',
            params: { brandId: brand.id },
            search: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
