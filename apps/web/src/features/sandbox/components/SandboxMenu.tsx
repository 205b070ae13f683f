import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconClock, IconInstagram, IconMail, IconSkip, IconTiktok } from '../../../shared/ui/icons.js';
import type { LazyMenuProps } from '../../../shared/ui/lazy-menu.js';
import type { ClockMove } from '../sandbox-tools.queries.js';
import { MOVES } from './moves.js';
import { PeopleItems } from './PeopleMenu.js';
import classes from './SandboxBar.module.css';

interface SandboxMenuProps extends LazyMenuProps {
  onMove: (move: ClockMove) => void;
  onOutbox: () => void;
}

/** All sandbox tools in one menu, for narrow screens. */
export default function SandboxMenu({ target, opened, onChange, onMove, onOutbox }: SandboxMenuProps) {
  const { t } = useTranslation('sandbox');
  return (
    <Menu position="bottom-end" width={280} opened={opened} onChange={onChange}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {MOVES.map(({ key, move }) => (
          <Menu.Item key={key} leftSection={key === 'next' ? <IconSkip size={16} /> : <IconClock size={16} />} onClick={() => onMove(move)}>
            {key === 'next' ? t('next') : t(`${key}Long`)}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<IconMail size={16} />} onClick={onOutbox}>
          {t('outbox')}
        </Menu.Item>
        <Menu.Item component="a" href="/simulators/instagram" target="_blank" rel="noopener" leftSection={<IconInstagram size={16} />}>
          {t('instagram')}
        </Menu.Item>
        <Menu.Item component="a" href="/simulators/tiktok" target="_blank" rel="noopener" leftSection={<IconTiktok size={16} />}>
          {t('tiktok')}
        </Menu.Item>
        <PeopleItems />
      </Menu.Dropdown>
    </Menu>
  );
}
