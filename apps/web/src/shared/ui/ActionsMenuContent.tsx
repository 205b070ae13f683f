import { Menu } from '@mantine/core';
import type { MenuAction } from './ActionsMenu.js';
import type { LazyMenuProps } from './lazy-menu.js';

interface ActionsMenuContentProps extends LazyMenuProps {
  actions: readonly MenuAction[];
  position: 'bottom-start' | 'bottom-end';
}

export default function ActionsMenuContent({ actions, position, target, opened, onChange }: ActionsMenuContentProps) {
  return (
    <Menu position={position} opened={opened} onChange={onChange}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown miw={200}>
        {actions.map(({ label, icon: Glyph, destructive = false, onSelect, href }) =>
          href === undefined ? (
            <Menu.Item
              key={label}
              leftSection={<Glyph size={16} />}
              {...(destructive ? { color: 'var(--mantine-color-error)' } : {})}
              onClick={onSelect}
            >
              {label}
            </Menu.Item>
          ) : (
            <Menu.Item key={label} component="a" href={href} target="_blank" rel="noopener" leftSection={<Glyph size={16} />}>
              {label}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
