import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QUESTIONS } from '../wizard/rules.js';
import { useDraft, useFieldError } from '../wizard/wizard-context.js';
import { CriteriaFields, wholeOrNull } from './CriteriaFields.js';
import { WithExamples } from './Examples.js';
import { Section } from './Section.js';
import { TextList } from './TextList.js';

/** Step 4: how many and which creators (APP-1, CAM-14). */
export function StepCreators() {
  const { t } = useTranslation('campaigns-brief');
  const { draft, set, merge } = useDraft();
  const error = useFieldError();

  return (
    <>
      <Section title={t('creators.placesTitle')} text={t('creators.placesText')}>
        <NumberInput
          label={t('creators.places')}
          value={draft.places ?? ''}
          min={1}
          max={10_000}
          allowDecimal={false}
          maw={200}
          name="/places"
          error={error('/places')}
          onChange={(value) => set('places', wholeOrNull(value))}
        />
      </Section>
      <Section title={t('creators.whoTitle')} text={t('creators.whoText')}>
        <CriteriaFields
          criteria={draft.criteria}
          merge={(members) => merge('criteria', members)}
          errorOf={(field) => error(`/criteria/${field}`)}
        />
      </Section>
      <Section title={t('creators.questionsTitle')} text={t('creators.questionsText', { count: QUESTIONS })}>
        <WithExamples
          field="questions"
          type={draft.type}
          label={t('creators.questions')}
          onPick={(text) => set('questions', [...draft.questions.filter((line) => line.trim() !== ''), text].slice(0, QUESTIONS))}
        >
          <TextList
            label={t('creators.questions')}
            value={draft.questions}
            max={QUESTIONS}
            maxLength={300}
            addLabel={t('creators.addQuestion')}
            error={error('/questions')}
            onChange={(questions) => set('questions', questions)}
          />
        </WithExamples>
      </Section>
    </>
  );
}
