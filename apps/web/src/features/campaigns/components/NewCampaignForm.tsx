import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { IconArrowRight } from '../../../shared/ui/icons.js';
import { createCampaignMutation } from '../campaigns.queries.js';
import type { Campaign, CampaignType, Format, Timing } from '../campaigns.types.js';
import { EMPTY_PRODUCT, EMPTY_UGC } from '../wizard/draft.js';
import { writePlace } from '../wizard/place.js';
import { formatObstacle } from '../wizard/rules.js';
import { WithExamples } from './Examples.js';
import classes from './NewCampaignForm.module.css';
import { KindChoices } from './KindChoices.js';
import { Section } from './Section.js';

interface Values extends Record<string, unknown> {
  title: string;
  type: CampaignType;
  timing: Timing;
  format: Format;
}

/** The first step of the wizard: makes the draft, so that nobody leaves empty ones behind by just looking. */
export function NewCampaignForm({ brandId, onCreated }: { brandId: string; onCreated: (campaign: Campaign) => void }) {
  const { t } = useTranslation('campaigns-brief');
  const create = useMutation(createCampaignMutation(useQueryClient(), brandId));
  const { form, problem, busy, submit } = useProblemForm<Values>({
    initialValues: { title: '', type: 'instagram', timing: 'time_limited', format: 'standard' },
  });
  const values = form.getValues();

  // What does not go with the new choice falls back to the standard format (CAM-1).
  const choose = (choice: Partial<Pick<Values, 'type' | 'timing' | 'format'>>): void => {
    const next = { ...form.getValues(), ...choice };
    form.setValues({ ...next, format: formatObstacle(next, next.format) === null ? next.format : 'standard' });
  };

  const send = async (wanted: Values): Promise<void> => {
    const campaign = await create.mutateAsync({
      ...wanted,
      product: { handOver: wanted.format === 'event' ? 'attend' : EMPTY_PRODUCT.handOver, shipCountries: ['DE'] },
      ...(wanted.type === 'ugc' ? { ugc: EMPTY_UGC } : {}),
    });
    writePlace(campaign.id, { step: 'product', visited: ['basics'] });
    onCreated(campaign);
  };

  return (
    <form className={classes.form} onSubmit={submit(send)} noValidate>
      <KindChoices
        order={2}
        value={values}
        onType={(type) => choose({ type })}
        onTiming={(timing) => choose({ timing })}
        onFormat={(format) => choose({ format })}
        errorOf={(pointer) => form.errors[pointer.slice(1)] as string | undefined}
      />
      <Section order={2} title={t('basics.nameTitle')}>
        <WithExamples field="title" type={values.type} label={t('basics.title')} onPick={(title) => form.setFieldValue('title', title)}>
          <TextInput
            {...form.getInputProps('title')}
            key={form.key('title')}
            label={t('basics.title')}
            description={t('basics.titleHint')}
            maxLength={120}
          />
        </WithExamples>
      </Section>
      <div className={classes.foot}>
        <FormProblem problem={problem} />
        <Button type="submit" size="md" loading={busy} rightSection={<IconArrowRight size={16} />}>
          {t('new.submit')}
        </Button>
      </div>
    </form>
  );
}
