import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BrandProfile } from '../../../shared/access/brand-profile.queries.js';
import type { Tagged } from '../../../shared/api/client.js';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { industryName, INDUSTRIES, type Industry } from '../../../shared/i18n/industry-names.js';
import { BrandAbout } from '../../../shared/ui/BrandAbout.js';
import { notify } from '../../../shared/ui/notify.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { linksOf, withScheme } from '../brand-profile.format.js';
import { changeProfileMutation } from '../brand-profile.queries.js';
import { LogoField } from './LogoField.js';
import classes from './ProfileSection.module.css';

interface ProfileSectionProps {
  brand: Tagged<BrandProfile>;
  /** Name or logo have changed: read again who the person is. */
  onChanged: () => Promise<void>;
}

/** Logo, name, industry, description and links, beside what creators see of them (BRA-1). */
export function ProfileSection({ brand, onChanged }: ProfileSectionProps) {
  const { t, i18n } = useTranslation('brand-profile');
  const { t: common } = useTranslation();
  const change = useMutation(changeProfileMutation(useQueryClient(), brand));
  const { form, problem, busy, submit } = useProblemForm({
    initialValues: {
      name: brand.name,
      industry: brand.industry ?? '',
      description: brand.description ?? '',
      website: brand.website ?? '',
      links: brand.links.join('\n'),
    },
    validate: { name: (value) => (value.trim() === '' ? common('form.required') : null) },
  });
  const body = (values: typeof form.values) => ({
    name: values.name.trim(),
    industry: values.industry === '' ? null : (values.industry as Industry),
    description: values.description.trim() === '' ? null : values.description.trim(),
    website: values.website.trim() === '' ? null : withScheme(values.website),
    links: linksOf(values.links),
  });
  const disabled = !brand.can.edit;
  return (
    <SettingsSection title={t('profile.title')} text={t('profile.text')}>
      <div className={classes.columns}>
        <form
          noValidate
          onSubmit={submit(async (values) => {
            await change.mutateAsync(body(values));
            await onChanged();
            form.resetDirty();
            void notify({ color: 'green', message: t('saved') });
          })}
        >
          <Stack gap="md">
            <FormProblem problem={problem} />
            <LogoField brand={brand} onChanged={onChanged} />
            <TextInput label={t('profile.name')} maxLength={120} disabled={disabled} {...form.getInputProps('name')} />
            <NativeSelect
              label={t('profile.industry')}
              description={t('profile.industryHint')}
              disabled={disabled}
              data={[
                { value: '', label: t('profile.noIndustry') },
                ...INDUSTRIES.map((value) => ({ value, label: industryName(value, i18n.language) })),
              ]}
              {...form.getInputProps('industry')}
            />
            <Textarea
              label={t('profile.description')}
              description={t('profile.descriptionHint')}
              autosize
              minRows={4}
              maxRows={12}
              maxLength={2000}
              disabled={disabled}
              {...form.getInputProps('description')}
            />
            <TextInput
              label={t('profile.website')}
              type="url"
              autoComplete="url"
              placeholder="https://"
              disabled={disabled}
              {...form.getInputProps('website')}
            />
            <Textarea
              label={t('profile.links')}
              description={t('profile.linksHint')}
              autosize
              minRows={2}
              maxRows={10}
              disabled={disabled}
              {...form.getInputProps('links')}
            />
            <Group>
              <Button type="submit" loading={busy} disabled={disabled || !form.isDirty()}>
                {common('actions.save')}
              </Button>
            </Group>
          </Stack>
        </form>
        <aside className={classes.preview} aria-label={t('preview')}>
          <p className={classes.label}>{t('preview')}</p>
          <BrandAbout brand={{ ...body(form.values), name: form.values.name, logoUrl: brand.logoUrl }} heading="p" />
        </aside>
      </div>
    </SettingsSection>
  );
}
