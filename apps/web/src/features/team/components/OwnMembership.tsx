import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { BrandNames } from './BrandNames.js';

interface OwnMembershipProps {
  organisation: OrganisationAccess;
  onLeave: () => void;
}

/** For members who do not see the others: who they are here, and the way out. */
export function OwnMembership({ organisation, onLeave }: OwnMembershipProps) {
  const { t } = useTranslation('team');
  const role = organisation.role;
  return (
    <SettingsSection
      title={t('own.title', { organisation: organisation.name })}
      text={
        <>
          {t('own.role', { role: role in ROLES ? t(`roleNames.${role as keyof typeof ROLES}`) : t('roleNames.custom') })} {t('own.brands')}{' '}
          <BrandNames organisation={organisation} brandIds={organisation.brands.map(({ id }) => id)} />
        </>
      }
      action={
        <Button variant="default" onClick={onLeave}>
          {t('leave.action')}
        </Button>
      }
    />
  );
}

const ROLES = {
  owner: true,
  admin: true,
  campaign_manager: true,
  reviewer: true,
  logistics: true,
  finance: true,
  analyst: true,
  client_guest: true,
  custom: true,
};
