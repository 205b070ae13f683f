import { Pill, PillsInput } from '@mantine/core';
import { useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addTags, type TagKind } from './tags.js';

interface TagsInputProps {
  kind: TagKind;
  label: ReactNode;
  description?: ReactNode;
  /** Without `#` and `@`. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  max?: number;
}

/** Hashtags or mentions as pills. Takes Enter, space, comma and pasted lists; removes the sign, repeats and profile links. */
export function TagsInput({ kind, value, onChange, error, max = 30, disabled, ...rest }: TagsInputProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState('');
  const [refused, setRefused] = useState(false);
  const sign = kind === 'hashtag' ? '#' : '@';

  const take = (text: string): void => {
    const result = addTags(kind, value, text);
    onChange(result.tags.slice(0, max));
    setRefused(result.refused.length > 0);
    setDraft(result.refused.join(' '));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if ((event.key === 'Enter' || event.key === ',' || event.key === ' ') && draft.trim() !== '') {
      event.preventDefault();
      take(draft);
    } else if (event.key === 'Backspace' && draft === '' && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  };

  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    event.preventDefault();
    take(draft + event.clipboardData.getData('text'));
  };

  return (
    <PillsInput {...rest} disabled={disabled ?? false} error={refused ? t(`form.${kind}`) : error}>
      <Pill.Group>
        {value.map((tag) => (
          <Pill
            key={tag}
            withRemoveButton={!disabled}
            removeButtonProps={{ 'aria-label': t('form.removeTag', { tag: sign + tag }) }}
            onRemove={() => onChange(value.filter((other) => other !== tag))}
          >
            {sign}
            {tag}
          </Pill>
        ))}
        <PillsInput.Field
          value={draft}
          disabled={disabled ?? false}
          placeholder={value.length === 0 ? t(`form.${kind}Hint`) : undefined}
          onChange={(event) => {
            setRefused(false);
            setDraft(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => draft.trim() !== '' && take(draft)}
        />
      </Pill.Group>
    </PillsInput>
  );
}
