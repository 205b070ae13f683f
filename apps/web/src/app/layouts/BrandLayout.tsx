import { getRouteApi, Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandScopeProvider } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { UnreadMark } from '../../features/chat/components/UnreadMark.js';
import { useCommands, type Command } from '../../shared/commands/commands.js';
import {
  IconBoard,
  IconCampaign,
  IconCompass,
  IconDashboard,
  IconHeart,
  IconInbox,
  IconSettings,
  IconUsers,
} from '../../shared/ui/icons.js';
import { BrandSwitcher } from './BrandSwitcher.js';
import { BottomItem, bottomLink, BottomMore, NavLabel, RailItem, railLink } from './nav.js';
import { Shell } from './Shell.js';

const route = getRouteApi('/b/$brandId');

/** What the brand workspace has in this release; later modules add their line here. */
const ITEMS = [
  { key: 'dashboard', to: '/b/$brandId/dashboard', icon: IconDashboard },
  { key: 'campaigns', to: '/b/$brandId/campaigns', icon: IconCampaign },
  { key: 'creators', to: '/b/$brandId/creators', icon: IconCompass },
  { key: 'groups', to: '/b/$brandId/groups', icon: IconHeart },
  { key: 'relationships', to: '/b/$brandId/relationships', icon: IconBoard },
  { key: 'inbox', to: '/b/$brandId/inbox', icon: IconInbox },
  { key: 'team', to: '/b/$brandId/team', icon: IconUsers },
  { key: 'settings', to: '/b/$brandId/settings', icon: IconSettings },
] as const;

/** The bar of phones holds five whole words at 320 px; these stand behind its last place. */
const BEHIND_MORE: readonly string[] = ['groups', 'relationships', 'team', 'settings'];

/** Both need the network's permission. */
const OF_CREATORS: readonly string[] = ['groups', 'relationships'];

/** Brand workspace (interface.md, shell 1). */
export default function BrandLayout() {
  const { t } = useTranslation('shell');
  const { me, scope } = route.useRouteContext();
  const params = { brandId: scope.brand.id };
  useBrandCommands();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const items = ITEMS.filter(({ key }) => !OF_CREATORS.includes(key) || hasPermission(scope.organisation, 'creators.read'));
  const behindMore = items.filter(({ key }) => BEHIND_MORE.includes(key));

  return (
    <BrandScopeProvider value={scope}>
      <Shell
        me={me}
        isStillMine={(now) => now.organisations.some(({ brands }) => brands.some(({ id }) => id === scope.brand.id))}
        head={<BrandSwitcher me={me} scope={scope} />}
        rail={items.map(({ key, to, icon }) => (
          <RailItem key={key}>
            <Link to={to} params={params} className={railLink}>
              <NavLabel icon={icon} label={t(`nav.${key}`)} />
              {key === 'inbox' && hasPermission(scope.organisation, 'chat.read') && <UnreadMark brandId={scope.brand.id} />}
            </Link>
          </RailItem>
        ))}
        bottom={
          <>
            {items
              .filter(({ key }) => !BEHIND_MORE.includes(key))
              .map(({ key, to, icon }) => (
                <BottomItem key={key}>
                  <Link to={to} params={params} className={bottomLink}>
                    <NavLabel icon={icon} label={t(`nav.${key}`)} large />
                    {key === 'inbox' && hasPermission(scope.organisation, 'chat.read') && <UnreadMark brandId={scope.brand.id} corner />}
                  </Link>
                </BottomItem>
              ))}
            <BottomMore
              active={behindMore.some(({ key }) => pathname.startsWith(`/b/${scope.brand.id}/${key}`))}
              actions={behindMore.map(({ key, to, icon }) => ({
                label: t(`nav.${key}`),
                icon,
                onSelect: () => void navigate({ to, params }),
              }))}
            />
          </>
        }
      />
    </BrandScopeProvider>
  );
}

function useBrandCommands(): void {
  const { t } = useTranslation('shell');
  const { me, scope } = route.useRouteContext();
  const navigate = useNavigate();
  const brandId = scope.brand.id;
  const commands = useMemo<Command[]>(
    () => [
      ...ITEMS.map(({ key, to, icon }) => ({
        id: `go-${key}`,
        group: t('palette.goTo'),
        label: t(`nav.${key}`),
        icon,
        run: () => void navigate({ to, params: { brandId } }),
      })),
      ...me.organisations
        .flatMap((organisation) => organisation.brands)
        .filter((brand) => brand.id !== brandId)
        .map((brand) => ({
          id: `brand-${brand.id}`,
          group: t('palette.brands'),
          label: brand.name,
          run: () => void navigate({ to: '/b/$brandId/dashboard', params: { brandId: brand.id } }),
        })),
    ],
    [t, me, brandId, navigate],
  );
  useCommands(commands);
}
