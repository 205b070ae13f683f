import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconCross, IconPlus } from '../../../shared/ui/icons.js';
import classes from './TextList.module.css';

interface TextListProps {
  label: string;
  description?: ReactNode;
  placeholder?: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
  max: number;
  maxLength: number;
  /** Word on the button that adds a line. */
  addLabel: string;
  /** Brings a line into its form when it is left, e.g. adds https://. */
  tidy?: (text: string) => string;
  /** Sentence for one line by its place. */
  errorOf?: (index: number) => string | undefined;
  error?: ReactNode;
  type?: 'text' | 'url';
  icon?: ReactNode;
  /** JSON pointer of the list, for links that lead here. */
  pointer?: string;
}

/** Short texts one below the other; Enter goes on with the next line, empty lines vanish when they are left. */
export function TextList(props: TextListProps) {
  const { label, value, onChange, max, maxLength, tidy = (text) => text.trim(), errorOf } = props;
  const { t } = useTranslation('campaigns');
  const list = useRef<HTMLDivElement>(null);

  const focus = (index: number): void => {
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus());
  };
  const add = (): void => {
    if (value.length >= max) return;
    onChange([...value, '']);
    focus(value.length);
  };
  const remove = (index: number): void => onChange(value.toSpliced(index, 1));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (index < value.length - 1) focus(index + 1);
      else if (value[index]?.trim() !== '') add();
    } else if (event.key === 'Backspace' && value[index] === '') {
      event.preventDefault();
      remove(index);
      focus(Math.max(0, index - 1));
    }
  };

  return (
    <Input.Wrapper component="div" label={label} labelElement="div" description={props.description} error={props.error}>
      <div ref={list} className={classes.list} role="group" aria-label={label} data-pointer={props.pointer}>
        {value.map((text, index) => (
          <TextInput
            // Lines have no name of their own; their place is what they are.
            key={index}
            type={props.type ?? 'text'}
            aria-label={t('list.line', { label, number: index + 1 })}
            placeholder={props.placeholder}
            value={text}
            maxLength={maxLength}
            leftSection={props.icon}
            error={errorOf?.(index)}
            onChange={(event) => onChange(value.with(index, event.currentTarget.value))}
            onKeyDown={(event) => onKeyDown(event, index)}
            onBlur={() => {
              const tidied = tidy(text);
              if (tidied === '') remove(index);
              else if (tidied !== text) onChange(value.with(index, tidied));
            }}
            rightSection={
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('list.remove', { label, number: index + 1 })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => remove(index)}
              >
                <IconCross size={14} />
              </ActionIcon>
            }
          />
        ))}
        {value.length < max && (
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={add} className={classes.add}>
            {props.addLabel}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
}
