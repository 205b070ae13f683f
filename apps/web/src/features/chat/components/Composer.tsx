import { ActionIcon, Textarea } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconSend } from '../../../shared/ui/icons.js';
import { MESSAGE_LIMIT } from '../chat.types.js';
import type { ConversationStore } from '../conversation-store.js';
import classes from './Composer.module.css';

interface ComposerProps {
  store: ConversationStore;
  onSent: () => void;
  /** Small line below: until when one can write. */
  note: string | null;
}

const NEAR_LIMIT = 200;

/** Input of a conversation. Enter sends where there is a keyboard; on phones it is a new line. */
export function Composer({ store, onSent, note }: ComposerProps) {
  const { t } = useTranslation('chat');
  const [text, setText] = useState(store.draft);
  const left = MESSAGE_LIMIT - text.length;

  const change = (value: string): void => {
    store.keepDraft(value);
    setText(value);
  };

  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    const wish = text.trim();
    if (wish === '') return;
    store.send(wish);
    change('');
    onSent();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (!window.matchMedia('(pointer: fine)').matches) return;
    event.preventDefault();
    send();
  };

  return (
    <form className={classes.form} onSubmit={send}>
      <div className={classes.row}>
        <Textarea
          className={classes.input}
          aria-label={t('write')}
          placeholder={t('placeholder')}
          autosize
          minRows={1}
          maxRows={6}
          size="md"
          maxLength={MESSAGE_LIMIT}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <ActionIcon type="submit" size={42} radius={999} aria-label={t('send')} disabled={text.trim() === ''}>
          <IconSend size={20} />
        </ActionIcon>
      </div>
      {(left < NEAR_LIMIT || note !== null) && (
        <span className={classes.note} role={left < NEAR_LIMIT ? 'status' : undefined}>
          {left < NEAR_LIMIT ? t('charactersLeft', { count: left }) : note}
        </span>
      )}
    </form>
  );
}
