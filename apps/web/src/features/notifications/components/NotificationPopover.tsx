import { Popover } from '@mantine/core';
import { cloneElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LazyMenuProps } from '../../../shared/ui/lazy-menu.js';
import NotificationList from './NotificationList.js';

/** The list below the bell. */
export default function NotificationPopover({ target, opened, onChange }: LazyMenuProps) {
  const { t } = useTranslation('notifications');
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-end" width={360} trapFocus returnFocus>
      <Popover.Target>{cloneElement(target, { onClick: () => onChange(!opened) })}</Popover.Target>
      <Popover.Dropdown p={0} maw="calc(100vw - 16px)" aria-label={t('title')}>
        <NotificationList onLeave={() => onChange(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
