import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { shadeOf } from '../groups.format.js';
import { GROUP_COLOURS, type CreatorGroup, type GroupColour, type GroupInput } from '../groups.types.js';
import classes from './GroupForm.module.css';

interface GroupFormProps {
  /** Left out: a new one. */
  group?: CreatorGroup;
  onClose: () => void;
  onSave: (input: GroupInput) => Promise<unknown>;
}

/** Name, description and colour of a group (GRP-2). Mount it when it opens. */
export default function GroupForm({ group, onClose, onSave }: GroupFormProps) {
  const { t } = useTranslation('groups');
  const { t: common } = useTranslation();
  const [name, setName] = useState(group?.name ?? '');
  const [description, setDescription] = useState(group?.description ?? '');
  const [colour, setColour] = useState<GroupColour>(group?.colour ?? 'violet');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const named = group === undefined || group.can.rename;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await onSave({ ...(named ? { name: name.trim() } : { name: '' }), description: description.trim(), colour });
      onClose();
    } catch (error) {
      setProblem(problemText(error));
      setBusy(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t(group ? 'form.edit' : 'form.new')}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          {named && (
            <TextInput
              data-autofocus
              label={t('form.name')}
              value={name}
              maxLength={80}
              required
              onChange={(event) => setName(event.currentTarget.value)}
              error={problem}
            />
          )}
          <Textarea
            label={t('form.description')}
            value={description}
            maxLength={500}
            autosize
            minRows={2}
            onChange={(event) => setDescription(event.currentTarget.value)}
            error={named ? undefined : problem}
          />
          <fieldset className={classes.colours}>
            <legend className={classes.legend}>{t('form.colour')}</legend>
            {GROUP_COLOURS.map((each) => (
              <label key={each} className={classes.colour} title={t(`colours.${each}`)} style={{ backgroundColor: shadeOf(each) }}>
                <input
                  type="radio"
                  name="colour"
                  value={each}
                  checked={colour === each}
                  aria-label={t(`colours.${each}`)}
                  onChange={() => setColour(each)}
                />
              </label>
            ))}
          </fieldset>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={named && name.trim() === ''}>
              {t(group ? 'form.save' : 'form.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
