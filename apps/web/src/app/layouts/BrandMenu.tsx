import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import type { Me, OrganisationAccess } from '../../shared/access/me.queries.js';
import { IconBuilding, IconCamera, IconCheck, IconLock, IconPlus, IconUsers } from '../../shared/ui/icons.js';
import { InitialsMark } from '../../shared/ui/InitialsMark.js';
import type { LazyMenuProps } from '../../shared/ui/lazy-menu.js';
import { MenuLink } from '../../shared/ui/MenuLink.js';
import classes from './BrandSwitcher.module.css';

/** Where brands are added: among those there are, or on the page for the first one. */
function newBrand(organisation: OrganisationAccess) {
  const [brand] = organisation.brands;
  return brand
    ? ({ to: '/b/$brandId/team/brands', params: { brandId: brand.id } } as const)
    : ({ to: '/o/$organisationId/first-brand', params: { organisationId: organisation.id } } as const);
}

/** Brands by organisation with what an organisation still asks for, new ones, the creator account, all accounts (ACC-4). */
export default function BrandMenu({ me, scope, target, opened, onChange }: LazyMenuProps & { me: Me; scope: BrandScope }) {
  const { t } = useTranslation('shell');
  return (
    <Menu position="bottom-start" width={280} opened={opened} onChange={onChange}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {me.organisations.map((organisation) => (
          <div key={organisation.id}>
            <Menu.Label>{organisation.name}</Menu.Label>
            {organisation.brands.map((brand) => (
              <MenuLink
                key={brand.id}
                to="/b/$brandId/dashboard"
                params={{ brandId: brand.id }}
                leftSection={<InitialsMark name={brand.name} imageUrl={brand.logoUrl} size={24} />}
                rightSection={brand.id === scope.brand.id ? <IconCheck size={16} /> : null}
              >
                {brand.name}
                {organisation.missing !== null && (
                  <span className={classes.missing}>
                    <IconLock size={12} />
                    {t(organisation.missing === 'second-factor' ? 'switcher.needsSecondFactor' : 'switcher.needsCompany')}
                  </span>
                )}
              </MenuLink>
            ))}
            {hasPermission(organisation, 'identity.manage-organisation') && (
              <MenuLink {...newBrand(organisation)} leftSection={<IconPlus size={18} />}>
                {t(organisation.brands.length === 0 ? 'switcher.addBrand' : 'switcher.newBrand')}
              </MenuLink>
            )}
          </div>
        ))}
        <Menu.Divider />
        <MenuLink to="/new-organisation" leftSection={<IconBuilding size={18} />}>
          {t('switcher.newOrganisation')}
        </MenuLink>
        {me.creator !== null && (
          <MenuLink to="/c/discover" leftSection={<IconCamera size={18} />}>
            {t('switcher.creator')}
          </MenuLink>
        )}
        {me.organisations.length > 1 && (
          <MenuLink to="/accounts" leftSection={<IconUsers size={18} />}>
            {t('switcher.all')}
          </MenuLink>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
