import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type AnchorElementProps<P> = P & Omit<ComponentPropsWithRef<'a'>, keyof P>;

/** Links with typed addresses that look like the Mantine component they are named after. */
export const ButtonLink = createLink((props: AnchorElementProps<ButtonProps>) => <Button component="a" {...props} />);
export const TextLink = createLink((props: AnchorElementProps<AnchorProps>) => <Anchor {...props} />);
