import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BrandScope } from '../../shared/access/brand-scope.js';
import type { Me } from '../../shared/access/me.queries.js';
import { IconSelector } from '../../shared/ui/icons.js';
import { InitialsMark } from '../../shared/ui/InitialsMark.js';
import { lazyMenu } from '../../shared/ui/lazy-menu.js';
import classes from './BrandSwitcher.module.css';

const BrandMenu = lazyMenu(() => import('./BrandMenu.js'));

/** Shows the brand and its organisation; switches to another brand or to the creator account (ACC-4). */
export function BrandSwitcher({ me, scope }: { me: Me; scope: BrandScope }) {
  const { t } = useTranslation('shell');
  return (
    <BrandMenu menu={{ me, scope }}>
      {(props) => (
        <UnstyledButton {...props} className={classes.target}>
          <InitialsMark name={scope.brand.name} imageUrl={scope.brand.logoUrl} size={32} />
          <span className={classes.text}>
            <span className={classes.brand}>{scope.brand.name}</span>
            <span className={classes.organisation}>{scope.organisation.name}</span>
          </span>
          <IconSelector size={16} />
          <span className="of-hidden">{t('switcher.label')}</span>
        </UnstyledButton>
      )}
    </BrandMenu>
  );
}
