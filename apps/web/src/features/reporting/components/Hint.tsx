import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Hint.module.css';

/** Something whose meaning, formula or coverage is told on hover and focus; `lines` may be several sentences. */
export function Hint({ lines, children }: { lines: readonly string[]; children: ReactNode }) {
  return (
    <Tooltip label={<span className={classes.lines}>{lines.join('\n')}</span>} multiline maw={300}>
      <span className={classes.target} tabIndex={0}>
        {children}
        <span className="of-hidden">{lines.join(' ')}</span>
      </span>
    </Tooltip>
  );
}
