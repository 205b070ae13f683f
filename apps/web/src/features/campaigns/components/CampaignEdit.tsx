import { Button, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { UnsavedGuard } from '../../../shared/forms/UnsavedGuard.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { etagOf, keepCampaign, patchCampaign } from '../campaigns.queries.js';
import type { Campaign, CampaignImage, Criteria } from '../campaigns.types.js';
import { CriteriaFields } from './CriteriaFields.js';
import { ImageBox } from './ImageBox.js';
import classes from './NewCampaignForm.module.css';
import { Section } from './Section.js';

interface Values extends Record<string, unknown> {
  title: string;
  places: number | string;
  criteria: Criteria;
}

/** What stays editable after the launch: title, pictures, places upwards, criteria for new applicants (CAM-11). */
export function CampaignEdit({ campaign, onSaved }: { campaign: Campaign; onSaved: () => void }) {
  const { t } = useTranslation('campaigns-brief');
  const client = useQueryClient();
  const [images, setImages] = useState<readonly CampaignImage[]>(campaign.images);
  const [version, setVersion] = useState(campaign.version);
  const [saved, setSaved] = useState(false);
  const { form, problem, busy, submit } = useProblemForm<Values>({
    mode: 'controlled',
    initialValues: { title: campaign.title, places: campaign.places ?? 1, criteria: campaign.criteria },
  });
  const save = useMutation({
    mutationFn: (values: Values) => patchCampaign(campaign.id, values, etagOf({ version })),
    onSuccess: (answer) => {
      keepCampaign(client, answer);
      setSaved(true);
      // After the guard has seen that nothing is open any more.
      queueMicrotask(onSaved);
    },
    meta: { showsError: true },
  });

  return (
    <form className={classes.form} onSubmit={submit((values) => save.mutateAsync(values))} noValidate>
      <UnsavedGuard when={form.isDirty() && !saved} />
      <Section order={2} title={t('edit.publicTitle')}>
        <TextInput {...form.getInputProps('title')} label={t('basics.title')} maxLength={120} required />
        <ImageBox
          campaignId={campaign.id}
          images={images}
          take={(change, next) => {
            setImages(change);
            if (next !== null) setVersion(next);
          }}
          disabled={!campaign.can.uploadImages}
        />
      </Section>
      <Section
        order={2}
        title={t('creators.placesTitle')}
        text={campaign.launchedAt === null ? undefined : t('edit.placesUp', { count: campaign.places ?? 1 })}
      >
        <NumberInput
          {...form.getInputProps('places')}
          label={t('creators.places')}
          min={campaign.launchedAt === null ? 1 : (campaign.places ?? 1)}
          max={10_000}
          allowDecimal={false}
          maw={200}
        />
      </Section>
      <Section order={2} title={t('creators.whoTitle')} text={t('edit.criteriaText')}>
        <CriteriaFields
          criteria={form.getValues().criteria}
          merge={(members) => form.setFieldValue('criteria', { ...form.getValues().criteria, ...members })}
          errorOf={(field) => form.errors[`criteria.${field}`] as string | undefined}
          withoutFollowers={campaign.type === 'ugc'}
        />
      </Section>
      <div className={classes.foot}>
        <FormProblem problem={problem} />
        <Button type="submit" loading={busy}>
          {t('edit.submit')}
        </Button>
      </div>
    </form>
  );
}
