import { Button, Card, MultiSelect, Select, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../../shared/api/client.js';
import { now } from '../../../shared/clock/clock.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { UnsavedGuard } from '../../../shared/forms/UnsavedGuard.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { nicheName, NICHES } from '../../../shared/i18n/niche-names.js';
import { ageAt } from '../creators.format.js';
import { saveProfileMutation } from '../creators.queries.js';
import type { Profile } from '../creators.types.js';
import { countryChoices, languageChoices } from '../regions.js';
import classes from './Forms.module.css';

interface ProfileFormProps {
  profile: Tagged<Profile>;
  onSaved: () => void;
}

/** Public and private part of the profile (CRE-1). */
export function ProfileForm({ profile, onSaved }: ProfileFormProps) {
  const { t, i18n } = useTranslation('creators');
  const { t: common } = useTranslation();
  const save = useMutation(saveProfileMutation(useQueryClient(), profile.etag));
  const choices = useMemo(
    () => ({
      countries: countryChoices(i18n.language),
      languages: languageChoices(i18n.language),
      niches: NICHES.map((value) => ({ value, label: nicheName(value, i18n.language) })).toSorted((a, b) =>
        a.label.localeCompare(b.label, i18n.language),
      ),
    }),
    [i18n.language],
  );
  const required = (value: string): string | null => (value.trim() === '' ? common('form.required') : null);
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: {
      displayName: profile.displayName,
      firstName: profile.firstName,
      lastName: profile.lastName,
      handle: profile.handle ?? '',
      bio: profile.bio,
      birthDate: profile.birthDate ?? '',
      country: profile.country,
      city: profile.city ?? '',
      languages: profile.languages,
      niches: profile.niches,
    },
    validate: {
      displayName: required,
      firstName: required,
      lastName: required,
      birthDate: (value) => (value !== '' && ageAt(value, now()) < 18 ? t('profile.fields.tooYoung') : null),
    },
  });

  return (
    <form
      noValidate
      onSubmit={submit(async (values) => {
        await save.mutateAsync({
          displayName: values.displayName.trim(),
          firstName: values.firstName.trim(),
          lastName: values.lastName.trim(),
          handle: values.handle.trim().replace(/^@/, '') || null,
          bio: values.bio.trim(),
          birthDate: values.birthDate || null,
          country: values.country,
          city: values.city.trim() || null,
          languages: values.languages,
          niches: values.niches,
        });
        form.resetDirty();
        onSaved();
      })}
    >
      <UnsavedGuard when={form.isDirty() && !busy && !save.isSuccess} />
      <Stack gap="lg">
        <FormProblem problem={problem} />
        <Card>
          <Title order={2} size="h3" mb="md">
            {t('profile.publicPart')}
          </Title>
          <Stack gap="md">
            <TextInput label={t('profile.fields.displayName')} size="md" maxLength={80} {...form.getInputProps('displayName')} />
            <TextInput
              label={t('profile.fields.handle')}
              description={t('profile.fields.handleHint')}
              size="md"
              leftSection="@"
              maxLength={30}
              autoCapitalize="none"
              {...form.getInputProps('handle')}
            />
            <Textarea
              label={t('profile.fields.bio')}
              description={t('profile.fields.bioHint')}
              size="md"
              autosize
              minRows={3}
              maxRows={8}
              maxLength={1000}
              {...form.getInputProps('bio')}
            />
            <MultiSelect
              label={t('profile.fields.niches')}
              description={t('profile.fields.nichesHint')}
              size="md"
              data={choices.niches}
              maxValues={8}
              searchable
              nothingFoundMessage={t('profile.fields.nothing')}
              {...form.getInputProps('niches')}
            />
            <MultiSelect
              label={t('profile.fields.languages')}
              size="md"
              data={choices.languages}
              maxValues={10}
              searchable
              nothingFoundMessage={t('profile.fields.nothing')}
              {...form.getInputProps('languages')}
            />
            <div className={classes.row}>
              <Select
                label={t('profile.fields.country')}
                placeholder={t('profile.fields.choose')}
                size="md"
                data={choices.countries}
                searchable
                nothingFoundMessage={t('profile.fields.nothing')}
                {...form.getInputProps('country')}
              />
              <TextInput
                label={t('profile.fields.city')}
                size="md"
                maxLength={80}
                autoComplete="address-level2"
                {...form.getInputProps('city')}
              />
            </div>
          </Stack>
        </Card>
        <Card>
          <Title order={2} size="h3" mb="md">
            {t('profile.privatePart')}
          </Title>
          <Stack gap="md">
            <div className={classes.row}>
              <TextInput
                label={t('profile.fields.firstName')}
                size="md"
                maxLength={80}
                autoComplete="given-name"
                {...form.getInputProps('firstName')}
              />
              <TextInput
                label={t('profile.fields.lastName')}
                size="md"
                maxLength={80}
                autoComplete="family-name"
                {...form.getInputProps('lastName')}
              />
            </div>
            {/* The system's own date picker: phones have a good one for years long ago. */}
            <TextInput
              label={t('profile.fields.birthDate')}
              description={t('profile.fields.birthDateHint')}
              type="date"
              size="md"
              autoComplete="bday"
              {...form.getInputProps('birthDate')}
            />
          </Stack>
        </Card>
        <Button type="submit" size="md" loading={busy} className={classes.submit}>
          {common('actions.save')}
        </Button>
      </Stack>
    </form>
  );
}
