import { getRouteApi, Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IconCheckCircle, IconClock, IconFile, IconFlag, IconReceipt, IconSearch, IconShield, IconUsers } from '../../shared/ui/icons.js';
import { Logo } from './Logo.js';
import { BottomItem, bottomLink, BottomMore, NavLabel, RailItem, railLink } from './nav.js';
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

/** How many of them stand in the bar of phones before the rest goes behind "more". */
const IN_BAR = 4;

/** The operator's console (interface.md, shell 3). */
export default function StaffLayout() {
  const { t } = useTranslation('shell');
  const { me, staff } = route.useRouteContext();
  const items = ITEMS.filter(({ permission }) => permission === null || staff.permissions.includes(permission));
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const behindMore = items.length > IN_BAR + 1 ? items.slice(IN_BAR) : [];
  const inBar = items.filter((item) => !behindMore.includes(item));
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
      bottom={
        <>
          {inBar.map(({ key, to, icon }) => (
            <BottomItem key={key}>
              <Link to={to} className={bottomLink}>
                <NavLabel icon={icon} label={t(`nav.${key}`)} large />
              </Link>
            </BottomItem>
          ))}
          {behindMore.length > 0 && (
            <BottomMore
              active={behindMore.some(({ to }) => pathname.startsWith(to))}
              actions={behindMore.map(({ key, to, icon }) => ({ label: t(`nav.${key}`), icon, onSelect: () => void navigate({ to }) }))}
            />
          )}
        </>
      }
    />
  );
}
