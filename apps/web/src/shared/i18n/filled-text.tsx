import { Fragment, type ReactNode } from 'react';

interface FilledTextProps {
  /** A translated sentence with marks: `We wrote to <b>you@example.com</b>.`, `I accept: <documents/>`. */
  text: string;
  /** What stands for each mark; gets the words inside of it. */
  parts: Record<string, (words: string) => ReactNode>;
}

const MARK = /<(\w+)(?:\s*\/>|>(.*?)<\/\1>)/g;

/** Puts elements into a translated sentence, in the order of its language. Instead of i18next's Trans, which brings a parser of HTML. */
export function FilledText({ text, parts }: FilledTextProps) {
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    const [whole, name = '', words = ''] = match;
    pieces.push(text.slice(end, match.index), <Fragment key={match.index}>{parts[name]?.(words) ?? words}</Fragment>);
    end = match.index + whole.length;
  }
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}
