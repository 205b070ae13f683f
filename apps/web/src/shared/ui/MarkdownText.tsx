import type { ComponentPropsWithoutRef } from 'react';
import Reader, { type Components } from 'react-markdown';
import classes from './Markdown.module.css';

interface MarkdownTextProps {
  text: string;
  headings: number;
}

/** Pictures would tell their server who reads. */
const NOT_SHOWN = ['img'];

/** The reader itself, in a chunk of its own; see `Markdown`. */
export default function MarkdownText({ text, headings }: MarkdownTextProps) {
  return (
    <div className={classes.text}>
      <Reader components={componentsFrom(headings)} disallowedElements={NOT_SHOWN} unwrapDisallowed>
        {text}
      </Reader>
    </div>
  );
}

/** `#` and `##` are the highest headings of a text; the others follow below. */
function componentsFrom(top: number): Components {
  const at = (level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' => {
    const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
    return tags[Math.min(6, top + Math.max(0, level - 2)) - 2] ?? 'h6';
  };
  return { h1: at(1), h2: at(2), h3: at(3), h4: at(4), h5: at(5), h6: at(6), a: Outside };
}

/** Opens beside the product, and tells the other side nothing. */
function Outside({ href, children }: ComponentPropsWithoutRef<'a'>) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
