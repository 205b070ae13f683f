import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { TabBar, tabLink } from '../../shared/ui/TabBar.js';
import classes from './CreatorTabs.module.css';

const TABS = ['creators', 'groups', 'relationships'] as const;

/** What the rail has on wide screens: on phones creators, groups and relationships share one place of the bottom bar. */
export function CreatorTabs() {
  const { t } = useTranslation('shell');
  const { brand, organisation } = useBrandScope();
  if (!hasPermission(organisation, 'creators.read')) return null;
  return (
    <div className={classes.tabs}>
      <TabBar label={t('nav.people')}>
        {TABS.map((tab) => (
          <li key={tab}>
            <Link
              to={`/b/$brandId/${tab}`}
              params={{ brandId: brand.id }}
              className={tabLink}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {t(`nav.${tab}`)}
            </Link>
          </li>
        ))}
      </TabBar>
    </div>
  );
}
