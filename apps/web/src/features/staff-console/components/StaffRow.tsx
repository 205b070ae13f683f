import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionsMenu, type MenuAction } from '../../../shared/ui/ActionsMenu.js';
import { IconDots } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { isWritten } from '../looks.js';
import classes from './Console.module.css';

interface StaffRowProps {
  row: { creator: { name: string }; campaign: { name: string }; stateReason: string | null };
  /** On the creator's own page the campaign is the news, elsewhere the creator. */
  on: 'campaign' | 'creator' | 'queue';
  title: ReactNode;
  /** The facts below the title. */
  children: ReactNode;
  /** How late, and what state. */
  aside: ReactNode;
  actions: readonly MenuAction[];
}

/** A creator's application or collaboration in a list, with what people wrote about its end and what staff may do with it. */
export function StaffRow({ row, on, title, children, aside, actions }: StaffRowProps) {
  const { t } = useTranslation('staff-console');
  return (
    <li className={classes.row}>
      <InitialsMark name={on === 'creator' ? row.campaign.name : row.creator.name} size={36} round={on !== 'creator'} />
      <span className={classes.words}>
        <span className={classes.name}>{title}</span>
        {children}
        {row.stateReason !== null && isWritten(row.stateReason) && <span className={classes.hint}>{row.stateReason}</span>}
      </span>
      {aside}
      {actions.length > 0 && (
        <ActionsMenu actions={actions}>
          {({ color: _color, ...props }) => (
            <ActionIcon {...props} variant="subtle" color="gray" size="lg" aria-label={t('actionsOf', { name: row.creator.name })}>
              <IconDots />
            </ActionIcon>
          )}
        </ActionsMenu>
      )}
    </li>
  );
}
