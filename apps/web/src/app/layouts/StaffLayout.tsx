import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IconCheckCircle, IconClock, IconFile, IconFlag, IconReceipt, IconSearch, IconShield, IconUsers } from '../../shared/ui/icons.js';
import { Logo } from './Logo.js';
import { BottomItem, bottomLink, NavLabel, RailItem, railLink } from './nav.js';
import { Shell } from './Shell.js';
import classes from './Shell.module.css';

const route = getRouteApi('/staff');

const ITEMS = [
  { key: 'search', to: '/staff/search', icon: IconSearch, permission: 'staff.read-campaigns' },
  { key: 'overdue', to: '/staff/overdue', icon: IconClock, permission: 'staff.read-campaigns' },
  { key: 'verification', to: '/staff/verifications', icon: IconCheckCircle, permission: 'staff.verify' },
  { key: 'objections', to: '/staff/objections', icon: IconFlag, permission: 'staff.settle-disputes' },
  { key: 'staffAccounts', to: '/staff/accounts', icon: IconUsers, permission: 'staff.manage-accounts' },
  { key: 'documents', to: '/staff/documents', icon: IconReceipt, permission: 'staff.manage-accounts' },
  { key: 'security', to: '/staff/security', icon: IconShield, permission: null },
  { key: 'data', to: '/staff/data', icon: IconFile, permission: null },
] as const;

/** The operator's console (interface.md, shell 3). */
export default function StaffLayout() {
  const { t } = useTranslation('shell');
  const { me, staff } = route.useRouteContext();
  const items = ITEMS.filter(({ permission }) => permission === null || staff.permissions.includes(permission));
  return (
    <Shell
      me={me}
      isStillMine={(now) => now.staff !== null}
      head={
        <div className={classes.creatorHead}>
          <Logo />
        </div>
      }
      rail={items.map(({ key, to, icon }) => (
        <RailItem key={key}>
          <Link to={to} className={railLink}>
            <NavLabel icon={icon} label={t(`nav.${key}`)} />
          </Link>
        </RailItem>
      ))}
      // on phones documents are reached from the accounts: eight do not fit
      bottom={items
        .filter(({ key }) => key !== 'documents')
        .map(({ key, to, icon }) => (
          <BottomItem key={key}>
            <Link to={to} className={bottomLink}>
              <NavLabel icon={icon} label={t(`nav.${key}`)} large />
            </Link>
          </BottomItem>
        ))}
    />
  );
}
