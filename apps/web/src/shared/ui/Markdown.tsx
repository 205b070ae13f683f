import { lazy, Suspense } from 'react';
import classes from './Markdown.module.css';

const MarkdownText = lazy(() => import('./MarkdownText.js'));

interface MarkdownProps {
  text: string;
  /** Level of its highest headings, below the page's own. */
  headings?: 2 | 3 | 4 | 5;
}

/** Text that people wrote as Markdown: headings, lists, links; HTML in it is shown as letters. The reader of it is loaded on use. */
export function Markdown({ text, headings = 2 }: MarkdownProps) {
  return (
    <Suspense fallback={<div className={classes.plain}>{text}</div>}>
      <MarkdownText text={text} headings={headings} />
    </Suspense>
  );
}
