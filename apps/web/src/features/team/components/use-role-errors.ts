import { useTranslation } from 'react-i18next';
import type { RoleFormValues } from './role-form.js';

/** What is missing in the role fields, before the server is asked. */
export function useRoleErrors(): (values: RoleFormValues) => Partial<Record<keyof RoleFormValues, string>> {
  const { t } = useTranslation('team');
  return ({ role, everyBrand, brandIds, campaignIds }) => {
    const guest = role === 'client_guest';
    const brandsNeeded = role !== 'owner' && (guest || !everyBrand) && brandIds.length === 0;
    return {
      ...(brandsNeeded ? { brandIds: t('fields.chooseBrand') } : {}),
      ...(guest && campaignIds.length === 0 ? { campaignIds: t('fields.chooseCampaign') } : {}),
    };
  };
}
