import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { useProblemForm } from '../../../shared/forms/use-problem-form.js';
import { IconArrowRight, IconBolt, IconCalendar, IconRefresh } from '../../../shared/ui/icons.js';
import { createCampaignMutation } from '../campaigns.queries.js';
import type { Campaign, CampaignType, Format, Timing } from '../campaigns.types.js';
import { EMPTY_PRODUCT } from '../wizard/draft.js';
import { writePlace } from '../wizard/place.js';
import { ChoiceCards } from './ChoiceCards.js';
import { WithExamples } from './Examples.js';
import classes from './NewCampaignForm.module.css';
import { Section } from './Section.js';
import { TYPE_ICONS } from './type-icons.js';

interface Values extends Record<string, unknown> {
  title: string;
  type: CampaignType;
  timing: Timing;
  format: Format;
}

/** The first step of the wizard: makes the draft, so that nobody leaves empty ones behind by just looking. */
export function NewCampaignForm({ brandId, onCreated }: { brandId: string; onCreated: (campaign: Campaign) => void }) {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  const create = useMutation(createCampaignMutation(useQueryClient(), brandId));
  const { form, problem, busy, submit } = useProblemForm<Values>({
    initialValues: { title: '', type: 'instagram', timing: 'time_limited', format: 'standard' },
  });
  const values = form.getValues();

  const send = async (wanted: Values): Promise<void> => {
    const campaign = await create.mutateAsync({ ...wanted, product: { handOver: EMPTY_PRODUCT.handOver, shipCountries: ['DE'] } });
    writePlace(campaign.id, { step: 'product', visited: ['basics'] });
    onCreated(campaign);
  };

  return (
    <form className={classes.form} onSubmit={submit(send)} noValidate>
      <Section order={2} title={t('basics.typeTitle')} text={t('basics.typeText')}>
        <ChoiceCards
          legend={t('basics.typeTitle')}
          hideLegend
          value={values.type}
          onChange={(type) => form.setFieldValue('type', type)}
          choices={(['instagram', 'tiktok', 'ugc'] as const).map((type) => ({
            value: type,
            title: t(`campaigns:types.${type}`),
            text: t(`typeTexts.${type}`),
            icon: TYPE_ICONS[type],
            ...(type === 'instagram' ? {} : { disabled: t('basics.notYet') }),
          }))}
        />
      </Section>
      <Section order={2} title={t('basics.timingTitle')}>
        <ChoiceCards
          legend={t('basics.timingTitle')}
          hideLegend
          value={values.timing === 'ongoing' ? 'ongoing' : values.format}
          onChange={(choice) =>
            form.setValues(choice === 'ongoing' ? { timing: 'ongoing', format: 'standard' } : { timing: 'time_limited', format: choice })
          }
          choices={[
            { value: 'standard', title: t('campaigns:formats.standard'), text: t('formatTexts.standard'), icon: IconCalendar },
            { value: 'speedy', title: t('campaigns:formats.speedy'), text: t('formatTexts.speedy'), icon: IconBolt },
            { value: 'ongoing', title: t('campaigns:timings.ongoing'), text: t('timingTexts.ongoing'), icon: IconRefresh },
          ]}
        />
      </Section>
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
