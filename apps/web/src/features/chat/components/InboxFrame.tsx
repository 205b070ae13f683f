import { useEffect, useRef, type ReactNode } from 'react';
import classes from './InboxFrame.module.css';

interface InboxFrameProps {
  /** The list of conversations with its head. */
  list: ReactNode;
  /** The open conversation, or what is said while none is open. */
  children: ReactNode;
  /** A conversation is open: on phones it takes the list's place. */
  open: boolean;
  /** Fills the window between the bars of the shell; else it stands in a page with other things. */
  whole?: boolean;
}

/** List and conversation side by side; one after the other on phones. */
export function InboxFrame({ list, children, open, whole = false }: InboxFrameProps) {
  const frame = useRef<HTMLDivElement>(null);

  // Opened inside a page, on phones the conversation takes the screen; what stands above is a scroll away.
  useEffect(() => {
    if (open && !whole && window.matchMedia('(max-width: 48em)').matches) frame.current?.scrollIntoView({ block: 'start' });
  }, [open, whole]);

  return (
    <div ref={frame} className={classes.frame} data-open={open || undefined} data-whole={whole || undefined}>
      <div className={classes.list}>{list}</div>
      <div className={classes.open}>{children}</div>
    </div>
  );
}
