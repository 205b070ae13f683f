import { Menu, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../shared/access/me.queries.js';
import { IconSignOut, IconUsers } from '../../shared/ui/icons.js';
import { InitialsMark } from '../../shared/ui/InitialsMark.js';
import { AppearanceControl, LanguageControl } from './preferences.js';
import { useSignOut } from './use-sign-out.js';
import classes from './UserMenu.module.css';
import { MenuLink } from '../../shared/ui/links.js';

/** Who I am, appearance, language, other accounts, sign out. */
export function UserMenu({ me }: { me: Me }) {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  const several = me.organisations.length + (me.creator ? 1 : 0) > 1;
  return (
    <Menu position="bottom-end" width={272}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('user.label', { name: me.user.name })}>
          <InitialsMark name={me.user.name} imageUrl={me.creator?.avatarUrl} size={30} round />
        </UnstyledButton>
      </Menu.Target>
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
