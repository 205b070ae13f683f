import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Sheet } from '../../../shared/ui/Sheet.js';

interface WordsSheetProps {
  title: string;
  text: string;
  label: string;
  send: string;
  busy: boolean;
  onSend: (words: string) => void;
  onClose: () => void;
}

/** Asks for own words, at most 1,000 signs. Mount it when it opens. */
export function WordsSheet({ title, text, label, send, busy, onSend, onClose }: WordsSheetProps) {
  const [words, setWords] = useState('');
  const missing = words.trim() === '';
  return (
    <Sheet title={title} onClose={onClose}>
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          if (!missing) onSend(words);
        }}
      >
        <Text size="sm" c="dimmed" mb="md">
          {text}
        </Text>
        <Textarea
          data-autofocus
          label={label}
          autosize
          minRows={3}
          maxLength={1000}
          value={words}
          onChange={(change) => setWords(change.currentTarget.value)}
        />
        <Button type="submit" fullWidth mt="md" disabled={missing} loading={busy}>
          {send}
        </Button>
      </form>
    </Sheet>
  );
}
