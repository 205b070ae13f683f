import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BrandScope } from '../../shared/access/brand-scope.js';
import type { Me } from '../../shared/access/me.queries.js';
import { IconCamera, IconCheck, IconPlus, IconSelector, IconUsers } from '../../shared/ui/icons.js';
import { InitialsMark } from '../../shared/ui/InitialsMark.js';
import classes from './BrandSwitcher.module.css';
import { MenuLink } from '../../shared/ui/links.js';

/** Shows the brand and its organisation; switches to another brand or to the creator account (ACC-4). */
export function BrandSwitcher({ me, scope }: { me: Me; scope: BrandScope }) {
  const { t } = useTranslation('shell');
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <InitialsMark name={scope.brand.name} imageUrl={scope.brand.logoUrl} size={32} />
          <span className={classes.text}>
            <span className={classes.brand}>{scope.brand.name}</span>
            <span className={classes.organisation}>{scope.organisation.name}</span>
          </span>
          <IconSelector size={16} />
          <span className={classes.hidden}>{t('switcher.label')}</span>
        </UnstyledButton>
      </Menu.Target>
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
