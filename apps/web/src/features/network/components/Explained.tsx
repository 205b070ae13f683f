import { Popover, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconInfo } from '../../../shared/ui/icons.js';
import classes from './AccountFigures.module.css';

/** A name with what is behind it, on tap or click: formula, what it is made of, as of when. */
export function Explained({ label, hint, children }: { label: ReactNode; hint: string; children: ReactNode }) {
  return (
    <>
      {label}
      <Popover width={280} position="bottom" withArrow>
        <Popover.Target>
          <UnstyledButton className={classes.info ?? ''} aria-label={hint}>
            <IconInfo size={14} />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <Text component="div" size="sm">
            {children}
          </Text>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
