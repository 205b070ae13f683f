import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BrandScope } from '../../shared/access/brand-scope.js';
import type { Me } from '../../shared/access/me.queries.js';
import { IconCamera, IconCheck, IconPlus, IconUsers } from '../../shared/ui/icons.js';
import { InitialsMark } from '../../shared/ui/InitialsMark.js';
import type { LazyMenuProps } from '../../shared/ui/lazy-menu.js';
import { MenuLink } from '../../shared/ui/MenuLink.js';

/** Brands by organisation, the creator account, all accounts. */
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
              </MenuLink>
            ))}
            {organisation.brands.length === 0 && (
              <MenuLink
                to="/o/$organisationId/first-brand"
                params={{ organisationId: organisation.id }}
                leftSection={<IconPlus size={16} />}
              >
                {t('switcher.addBrand')}
              </MenuLink>
            )}
          </div>
        ))}
        {(me.creator !== null || me.organisations.length > 1) && <Menu.Divider />}
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
