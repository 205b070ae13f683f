import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadThreadsQuery } from '../../features/chat/chat.queries.js';
import { useCommands, type Command } from '../../shared/commands/commands.js';
import { IconBolt, IconChat, IconCompass, IconUser } from '../../shared/ui/icons.js';
import { Logo } from './Logo.js';
import { BottomItem, bottomLink, NavLabel, RailItem, railLink } from './nav.js';
import { Shell } from './Shell.js';
import classes from './Shell.module.css';

const route = getRouteApi('/c');

const ITEMS = [
  { key: 'discover', to: '/c/discover', icon: IconCompass },
  { key: 'myCampaigns', to: '/c/campaigns', icon: IconBolt },
  { key: 'chat', to: '/c/chat', icon: IconChat },
  { key: 'profile', to: '/c/profile', icon: IconUser },
] as const;

/** Creator app (interface.md, shell 2): phone first with bottom navigation. */
export default function CreatorLayout() {
  const { t } = useTranslation('shell');
  const { me } = route.useRouteContext();
  const { data: unread = 0 } = useQuery(unreadThreadsQuery({ side: 'creator' }));
  const news: Partial<Record<(typeof ITEMS)[number]['key'], string>> = unread > 0 ? { chat: t('unreadThreads', { count: unread }) } : {};
  const navigate = useNavigate();
  const commands = useMemo<Command[]>(
    () =>
      ITEMS.map(({ key, to, icon }) => ({
        id: `go-${key}`,
        group: t('palette.goTo'),
        label: t(`nav.${key}`),
        icon,
        run: () => void navigate({ to }),
      })),
    [t, navigate],
  );
  useCommands(commands);

  return (
    <Shell
      me={me}
      isStillMine={(now) => now.creator !== null}
      narrow
      head={
        <div className={classes.creatorHead}>
          <Logo />
        </div>
      }
      rail={ITEMS.map(({ key, to, icon }) => (
        <RailItem key={key}>
          <Link to={to} className={railLink}>
            <NavLabel icon={icon} label={t(`nav.${key}`)} news={news[key]} />
          </Link>
        </RailItem>
      ))}
      bottom={ITEMS.map(({ key, to, icon }) => (
        <BottomItem key={key}>
          <Link to={to} className={bottomLink}>
            <NavLabel icon={icon} label={t(`nav.${key}`)} news={news[key]} large />
          </Link>
        </BottomItem>
      ))}
    />
  );
}
