import { Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { notify } from '../../../shared/ui/notify.js';
import { usePhone } from '../../../shared/ui/use-phone.js';
import { byGroup } from '../team.format.js';
import { saveRoleMutation } from '../team.queries.js';
import type { OwnRole, Permission, Permissions } from '../team.types.js';
import classes from './RoleEditor.module.css';

interface RoleEditorProps {
  organisation: OrganisationAccess;
  permissions: Permissions;
  /** Null makes a new one. */
  role: OwnRole | null;
  onClose: () => void;
}

/** A role of the organisation's own: name and ticks by group (ACC-6). Nobody gives more than they hold. Mount it when it opens. */
export default function RoleEditor({ organisation, permissions, role, onClose }: RoleEditorProps) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const save = useMutation(saveRoleMutation(useQueryClient(), organisation.id, role));
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: {
      name: role?.name ?? '',
      description: role?.description ?? '',
      permissions: [...(role?.permissions ?? [])] as string[],
    },
    validate: {
      name: (value) => (value.trim() === '' ? common('form.required') : null),
      permissions: (value) => (value.length === 0 ? t('roles.choosePermission') : null),
    },
  });
  const chosen = form.values.permissions;
  const offered = permissions.items.filter(({ ownerOnly }) => !ownerOnly);
  const mayGive = ({ permission }: Permission): boolean => organisation.permissions.includes(permission);
  const toggle = (group: readonly Permission[], on: boolean): void => {
    const names = group.filter(mayGive).map(({ permission }) => permission as string);
    form.setFieldValue('permissions', on ? [...new Set([...chosen, ...names])] : chosen.filter((name) => !names.includes(name)));
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{role === null ? t('roles.newTitle') : t('roles.editTitle', { name: role.name })}</strong>}
      size="xl"
      fullScreen={usePhone()}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form
        noValidate
        onSubmit={submit(async ({ name, description, permissions: names }) => {
          await save.mutateAsync({ name: name.trim(), description: description.trim() || null, permissions: names });
          void notify({ color: 'green', message: t('roles.saved', { name: name.trim() }) });
          onClose();
        })}
      >
        <Stack>
          <FormProblem problem={problem} />
          <TextInput label={t('roles.name')} maxLength={60} data-autofocus {...form.getInputProps('name')} />
          <Textarea
            label={t('roles.description')}
            description={t('roles.descriptionHint')}
            maxLength={500}
            autosize
            minRows={2}
            {...form.getInputProps('description')}
          />
          <Checkbox.Group
            label={t('roles.may')}
            value={chosen}
            onChange={(names) => form.setFieldValue('permissions', names)}
            error={form.errors['permissions']}
          >
            <div className={classes.groups}>
              {byGroup(offered).map(({ group, items }) => {
                const count = items.filter(({ permission }) => chosen.includes(permission)).length;
                return (
                  <fieldset key={group} className={classes.group}>
                    <legend className={classes.legend}>
                      <span>{t(`groups.${group}`)}</span>
                      <Button variant="subtle" size="compact-xs" onClick={() => toggle(items, count < items.length)}>
                        {t(count < items.length ? 'roles.all' : 'roles.no')}
                      </Button>
                    </legend>
                    <Stack gap={10}>
                      {items.map((item) => (
                        <Checkbox
                          key={item.permission}
                          value={item.permission}
                          label={item.label}
                          description={item.description}
                          disabled={!mayGive(item)}
                        />
                      ))}
                    </Stack>
                  </fieldset>
                );
              })}
            </div>
          </Checkbox.Group>
          {role !== null && role.members > 0 && (
            <Text size="sm" c="dimmed">
              {t('roles.editAtOnce', { count: role.members })}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('actions.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {common('actions.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
