import { ActionIcon, Button, Input, Textarea } from '@mantine/core';
import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconArrowDown, IconArrowUp, IconCross, IconGrip, IconPlus } from '../../../shared/ui/icons.js';
import classes from './SceneList.module.css';

interface SceneListProps {
  label: string;
  description?: string;
  value: readonly string[];
  onChange: (scenes: string[]) => void;
  max: number;
  error?: string | undefined;
}

/** Browsers that size a text area by its content need no measuring. */
const GROWS_BY_ITSELF = CSS.supports('field-sizing', 'content');

const moved = (scenes: readonly string[], from: number, to: number): string[] => {
  const scene = scenes[from];
  return scene === undefined ? [...scenes] : scenes.toSpliced(from, 1).toSpliced(to, 0, scene);
};

/** The scenes of a video in their order: dragged by the grip, or moved by the arrows (also with Alt and an arrow key). */
export function SceneList({ label, description, value, onChange, max, error }: SceneListProps) {
  const { t } = useTranslation('campaigns-brief');
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);

  const focus = (index: number): void => {
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[index]?.focus());
  };
  const add = (at: number): void => {
    if (value.length >= max) return;
    onChange(value.toSpliced(at, 0, ''));
    focus(at);
  };
  const remove = (index: number): void => onChange(value.toSpliced(index, 1));
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= value.length) return;
    onChange(moved(value, from, to));
    focus(to);
  };
  const drop = (event: DragEvent, to: number): void => {
    event.preventDefault();
    if (dragged !== null && dragged !== to) onChange(moved(value, dragged, to));
    setDragged(null);
    setOver(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number): void => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (value[index]?.trim() !== '') add(index + 1);
    } else if (event.key === 'Backspace' && value[index] === '') {
      event.preventDefault();
      remove(index);
      focus(Math.max(0, index - 1));
    }
  };

  return (
    <Input.Wrapper
      component="div"
      label={label}
      labelElement="div"
      labelProps={{ className: classes.label }}
      description={description}
      error={error}
    >
      <ol ref={list} className={classes.list} aria-label={label}>
        {value.map((scene, index) => (
          <li
            // Scenes have no name of their own; their place is what they are.
            key={index}
            className={classes.scene}
            data-dragged={dragged === index || undefined}
            data-over={over === index && dragged !== index ? (dragged !== null && dragged < index ? 'below' : 'above') : undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => drop(event, index)}
          >
            <span
              className={classes.grip}
              draggable
              aria-hidden="true"
              title={t('video.drag')}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', scene);
                setDragged(index);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
            >
              <IconGrip size={18} />
            </span>
            <span className={classes.number} aria-hidden="true">
              {index + 1}
            </span>
            <Textarea
              className={classes.text}
              aria-label={t('video.scene', { number: index + 1 })}
              value={scene}
              rows={1}
              autosize={!GROWS_BY_ITSELF}
              maxRows={6}
              maxLength={500}
              name={`/ugc/scenes/${index}`}
              onChange={(event) => onChange(value.with(index, event.currentTarget.value.replaceAll('\n', ' ')))}
              onKeyDown={(event) => onKeyDown(event, index)}
              onBlur={() => {
                if (scene.trim() === '') remove(index);
              }}
            />
            <span className={classes.buttons}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('video.earlier', { number: index + 1 })}
                disabled={index === 0}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('video.later', { number: index + 1 })}
                disabled={index === value.length - 1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('video.removeScene', { number: index + 1 })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => remove(index)}
              >
                <IconCross size={14} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      {value.length < max && (
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={() => add(value.length)}>
          {t('video.addScene')}
        </Button>
      )}
    </Input.Wrapper>
  );
}
