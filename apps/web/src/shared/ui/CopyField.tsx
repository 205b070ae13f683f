import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './CopyField.module.css';
import { IconCheck, IconCopy } from './icons.js';

interface CopyFieldProps {
  /** Says what the value is. */
  label: string;
  value: string;
  /** Keeps line breaks; for commands. */
  block?: boolean;
}

/** A value to take elsewhere: selectable text with a button that copies it. */
export function CopyField({ label, value, block = false }: CopyFieldProps) {
  return (
    <div className={classes.root}>
      <span className={classes.label}>{label}</span>
      <div className={classes.field} data-block={block || undefined}>
        {/* scrolls when it is long, so it must be reachable by keyboard */}
        <code className={classes.value} tabIndex={0} aria-label={label}>
          {value}
        </code>
        <CopyButton value={value} label={label} />
      </div>
    </div>
  );
}

/** Copies and says so for two seconds. */
export function CopyButton({ value, label, words }: { value: string; label: string; words?: string }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2000 });
  const Glyph = clipboard.copied ? IconCheck : IconCopy;
  const shown = clipboard.copied ? t('copy.copied') : (words ?? t('copy.copy'));
  return (
    <Button
      variant="default"
      size={words === undefined ? 'compact-sm' : 'sm'}
      leftSection={<Glyph size={14} />}
      onClick={() => clipboard.copy(value)}
      aria-label={`${shown}: ${label}`}
    >
      <span role="status">{shown}</span>
    </Button>
  );
}
