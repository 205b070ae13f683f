import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import classes from './SearchField.module.css';
import { IconSearch } from './icons.js';

interface SearchFieldProps {
  /** Placeholder and name. */
  label: string;
  /** What the address says; another value from outside replaces what was typed. */
  value: string | undefined;
  /** Told 300 ms after the last key; nothing but spaces is `undefined`. */
  onChange: (words: string | undefined) => void;
  className?: string | undefined;
  /** Tall and round, for the creator app. */
  large?: boolean;
}

/** Search box of a list. A plain input, so that lists need no form code on the first load. */
export function SearchField({ label, value = '', onChange, className, large = false }: SearchFieldProps) {
  const [words, setWords] = useState(value);
  const [outside, setOutside] = useState(value);
  const tell = useDebouncedCallback((typed: string) => onChange(typed.trim() === '' ? undefined : typed.trim()), 300);
  if (outside !== value) {
    setOutside(value);
    if (value !== words.trim()) setWords(value);
  }
  return (
    <div className={[classes.root, className].filter(Boolean).join(' ')} data-large={large || undefined}>
      <IconSearch size={large ? 18 : 16} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={120}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          tell(event.currentTarget.value);
        }}
      />
    </div>
  );
}
