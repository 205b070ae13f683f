import { Divider, Popover, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { cloneElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../shared/access/me.queries.js';
import { IconSignOut, IconUsers } from '../../shared/ui/icons.js';
import type { LazyMenuProps } from '../../shared/ui/lazy-menu.js';
import { AppearanceControl, LanguageControl } from './preferences.js';
import { useSignOut } from './use-sign-out.js';
import classes from './UserMenu.module.css';

/** A popover and not a menu, because it holds switches. */
export default function UserMenuContent({ me, target, opened, onChange }: LazyMenuProps & { me: Me }) {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  const several = me.organisations.length + (me.creator ? 1 : 0) > 1;
  return (
    <Popover position="bottom-end" width={280} opened={opened} onChange={onChange} trapFocus returnFocus>
      <Popover.Target>{cloneElement(target, { onClick: () => onChange(!opened) })}</Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('user.label', { name: me.user.name })}>
        <div className={classes.person}>
          <Text fw={600} truncate>
            {me.user.name}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {me.user.email}
          </Text>
        </div>
        <Divider my={6} />
        <div className={classes.setting}>
          <span>{t('user.appearance')}</span>
          <AppearanceControl />
        </div>
        <div className={classes.setting}>
          <span>{t('user.language')}</span>
          <LanguageControl />
        </div>
        <Divider my={6} />
        {several && (
          <Link to="/accounts" className={classes.item}>
            <IconUsers size={18} />
            {t('user.accounts')}
          </Link>
        )}
        <UnstyledButton className={classes.item} onClick={() => void signOut()}>
          <IconSignOut size={18} />
          {t('user.signOut')}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  );
}
