import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import {
  IconBell,
  IconBuilding,
  IconChevronRight,
  IconEyeOff,
  IconFile,
  IconHistory,
  IconKey,
  IconLock,
  IconSettings,
  IconShield,
  IconStar,
} from '../../shared/ui/icons.js';
import classes from './SettingsLayout.module.css';

const GROUPS = [
  {
    key: 'you',
    items: [
      { key: 'general', to: '/b/$brandId/settings', icon: IconSettings, permission: null },
      { key: 'security', to: '/b/$brandId/settings/security', icon: IconShield, permission: null },
      { key: 'notifications', to: '/b/$brandId/settings/notifications', icon: IconBell, permission: null },
      { key: 'data', to: '/b/$brandId/settings/data', icon: IconFile, permission: null },
    ],
  },
  {
    key: 'brand',
    items: [
      { key: 'brandProfile', to: '/b/$brandId/settings/brand', icon: IconStar, permission: 'campaigns.read' },
      { key: 'blockedCreators', to: '/b/$brandId/settings/blocked-creators', icon: IconEyeOff, permission: 'creators.read' },
    ],
  },
  {
    key: 'organisation',
    items: [
      { key: 'organisation', to: '/b/$brandId/settings/organisation', icon: IconBuilding, permission: 'identity.manage-organisation' },
      { key: 'apiKeys', to: '/b/$brandId/settings/api-keys', icon: IconKey, permission: 'identity.manage-organisation' },
      { key: 'singleSignOn', to: '/b/$brandId/settings/single-sign-on', icon: IconLock, permission: 'identity.manage-organisation' },
      { key: 'auditLog', to: '/b/$brandId/settings/audit-log', icon: IconHistory, permission: 'identity.read-audit' },
    ],
  },
] as const;

/** The settings this person has: their own, and those of the organisation where the role includes them. */
export function SettingsNav({ list = false }: { list?: boolean }) {
  const { t } = useTranslation('shell');
  const { organisation, brand } = useBrandScope();
  return (
    <nav className={list ? classes.list : classes.nav} aria-label={t('settings.title')}>
      {GROUPS.map((group) => {
        const items = group.items.filter(
          ({ key, permission }) => (permission === null || hasPermission(organisation, permission)) && !(list && key === 'general'),
        );
        if (items.length === 0) return null;
        return (
          <div key={group.key} className={classes.group}>
            <h2 className={classes.heading}>
              {group.key === 'you' ? t('settings.you') : group.key === 'brand' ? brand.name : organisation.name}
            </h2>
            <ul className={classes.items}>
              {items.map(({ key, to, icon: Glyph }) => (
                <li key={key}>
                  <Link to={to} params={{ brandId: brand.id }} activeOptions={{ exact: true }} className={classes.item}>
                    <Glyph size={18} />
                    <span className={classes.label}>{t(`settings.pages.${key}`)}</span>
                    {list && <IconChevronRight size={18} />}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
