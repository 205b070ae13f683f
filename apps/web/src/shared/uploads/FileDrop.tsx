import { UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Icon } from '../ui/icons.js';
import classes from './FileDrop.module.css';

interface FileDropProps {
  icon: Icon;
  label: string;
  hint: string;
  /** MIME types that can be chosen. */
  accept: readonly string[];
  multiple?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** Chooses files by tap, or takes those that are dropped here. */
export function FileDrop({ icon: Glyph, label, hint, accept, multiple = false, onFiles }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <>
      <UnstyledButton
        className={classes.drop}
        data-over={over || undefined}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onFiles([...event.dataTransfer.files]);
        }}
      >
        <Glyph size={28} />
        <strong>{label}</strong>
        <span className={classes.hint}>{hint}</span>
      </UnstyledButton>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept.join(',')}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
