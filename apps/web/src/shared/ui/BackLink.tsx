import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import classes from './BackLink.module.css';
import { IconChevronLeft } from './icons.js';

/** The way back to the list above, with a typed address. */
export const BackLink = createLink(({ children, ...props }: Omit<ComponentPropsWithRef<'a'>, 'className'>) => (
  <a {...props} className={classes.link}>
    <IconChevronLeft size={18} />
    {children}
  </a>
));
