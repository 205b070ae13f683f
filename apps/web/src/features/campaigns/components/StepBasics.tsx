import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconBolt, IconCalendar, IconRefresh } from '../../../shared/ui/icons.js';
import { withFormat } from '../wizard/rules.js';
import { useDraft, useFieldError } from '../wizard/wizard-context.js';
import { ChoiceCards } from './ChoiceCards.js';
import { WithExamples } from './Examples.js';
import { Section } from './Section.js';
import { TYPE_ICONS } from './type-icons.js';

/** Step 1: name, platform, timing, format (CAM-1). */
export function StepBasics() {
  const { t } = useTranslation(['campaigns-brief', 'campaigns']);
  const { draft, change, set } = useDraft();
  const error = useFieldError();
  return (
    <>
      <Section title={t('basics.nameTitle')}>
        <WithExamples field="title" type={draft.type} label={t('basics.title')} onPick={(text) => set('title', text)}>
          <TextInput
            label={t('basics.title')}
            description={t('basics.titleHint')}
            value={draft.title}
            maxLength={120}
            name="/title"
            error={error('/title')}
            onChange={(event) => set('title', event.currentTarget.value)}
          />
        </WithExamples>
      </Section>
      <Section title={t('basics.typeTitle')} text={t('basics.typeText')}>
        <ChoiceCards
          legend={t('basics.typeTitle')}
          hideLegend
          value={draft.type}
          onChange={(type) => set('type', type)}
          error={error('/type')}
          choices={(['instagram', 'tiktok', 'ugc'] as const).map((type) => ({
            value: type,
            title: t(`campaigns:types.${type}`),
            text: t(`typeTexts.${type}`),
            icon: TYPE_ICONS[type],
            ...(type === 'instagram' ? {} : { disabled: t('basics.notYet') }),
          }))}
        />
      </Section>
      <Section title={t('basics.timingTitle')}>
        <ChoiceCards
          legend={t('basics.timingTitle')}
          hideLegend
          value={draft.timing}
          error={error('/timing')}
          onChange={(timing) =>
            change((before) => (timing === 'ongoing' ? { ...withFormat(before, 'standard'), timing } : { ...before, timing }))
          }
          choices={[
            { value: 'time_limited', title: t('campaigns:timings.time_limited'), text: t('timingTexts.time_limited'), icon: IconCalendar },
            { value: 'ongoing', title: t('campaigns:timings.ongoing'), text: t('timingTexts.ongoing'), icon: IconRefresh },
          ]}
        />
        {draft.timing === 'time_limited' && (
          <ChoiceCards
            legend={t('basics.format')}
            value={draft.format}
            error={error('/format')}
            onChange={(format) => change((before) => withFormat(before, format))}
            choices={[
              { value: 'standard', title: t('campaigns:formats.standard'), text: t('formatTexts.standard'), icon: IconCalendar },
              { value: 'speedy', title: t('campaigns:formats.speedy'), text: t('formatTexts.speedy'), icon: IconBolt },
            ]}
          />
        )}
      </Section>
    </>
  );
}
