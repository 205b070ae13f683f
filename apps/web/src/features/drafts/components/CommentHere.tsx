import { Button, Group, Textarea } from '@mantine/core';
import { POLICY } from '@app/rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timecode } from '../../../shared/draft/draft.format.js';
import type { Place } from '../../../shared/draft/DraftFiles.js';
import { IconChat } from '../../../shared/ui/icons.js';
import { useFocusOnShow } from '../../../shared/ui/use-focus-on-show.js';
import classes from './CommentHere.module.css';

interface CommentHereProps {
  place: Place;
  /** No more comments are taken. */
  full: boolean;
  /** `seconds` are whole; null for a picture. */
  onAdd: (text: string, seconds: number | null) => void;
}

/** Says something about this moment of the video, or about this picture; writing stops the video. */
export function CommentHere({ place, full, onAdd }: CommentHereProps) {
  const { t } = useTranslation('drafts');
  const [at, setAt] = useState<{ fileId: string; seconds: number | null } | null>(null);
  const [text, setText] = useState('');
  const field = useFocusOnShow<HTMLTextAreaElement>(at);
  const seconds = place.seconds === null ? null : Math.floor(place.seconds);

  if (at === null || at.fileId !== place.file.id) {
    return (
      <Button
        className={classes.open ?? ''}
        variant="default"
        size="sm"
        leftSection={<IconChat size={16} />}
        disabled={full}
        title={full ? t('comment.most', { count: POLICY.drafts.comments }) : undefined}
        onClick={() => {
          place.pause();
          setAt({ fileId: place.file.id, seconds });
        }}
      >
        {seconds === null ? t('comment.picture') : t('comment.at', { time: timecode(seconds) })}
      </Button>
    );
  }
  const add = (): void => {
    if (text.trim() === '') return;
    onAdd(text.trim(), at.seconds);
    setText('');
    setAt(null);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Textarea
        ref={field}
        label={at.seconds === null ? t('comment.labelPicture') : t('comment.labelAt', { time: timecode(at.seconds) })}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={POLICY.drafts.commentCharacters}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) add();
          if (event.key === 'Escape') {
            event.stopPropagation();
            setAt(null);
          }
        }}
      />
      <Group gap="xs">
        <Button size="sm" type="submit" disabled={text.trim() === ''}>
          {t('comment.add')}
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={() => setAt(null)}>
          {t('comment.cancel')}
        </Button>
      </Group>
    </form>
  );
}
