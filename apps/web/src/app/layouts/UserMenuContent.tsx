import { Menu, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../shared/access/me.queries.js';
import { IconSignOut, IconUsers } from '../../shared/ui/icons.js';
import type { LazyMenuProps } from '../../shared/ui/lazy-menu.js';
import { MenuLink } from '../../shared/ui/MenuLink.js';
import { AppearanceControl, LanguageControl } from './preferences.js';
import { useSignOut } from './use-sign-out.js';
import classes from './UserMenu.module.css';

export default function UserMenuContent({ me, target, opened, onChange }: LazyMenuProps & { me: Me }) {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  const several = me.organisations.length + (me.creator ? 1 : 0) > 1;
  return (
    <Menu position="bottom-end" width={272} opened={opened} onChange={onChange}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <div className={classes.person}>
          <Text fw={600} truncate>
            {me.user.name}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {me.user.email}
          </Text>
        </div>
        <Menu.Divider />
        <div className={classes.setting}>
          <span>{t('user.appearance')}</span>
          <AppearanceControl />
        </div>
        <div className={classes.setting}>
          <span>{t('user.language')}</span>
          <LanguageControl />
        </div>
        <Menu.Divider />
        {several && (
          <MenuLink to="/accounts" leftSection={<IconUsers size={18} />}>
            {t('user.accounts')}
          </MenuLink>
        )}
        <Menu.Item leftSection={<IconSignOut size={18} />} onClick={() => void signOut()}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
