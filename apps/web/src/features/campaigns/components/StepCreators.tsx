import { NumberInput, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OFFER_HOURS, QUESTIONS } from '../wizard/rules.js';
import { useDraft, useFieldError } from '../wizard/wizard-context.js';
import { CriteriaFields, wholeOrNull } from './CriteriaFields.js';
import { WithExamples } from './Examples.js';
import { GroupsSelect } from './GroupsSelect.js';
import { Section } from './Section.js';
import { TextList } from './TextList.js';

/** Step 4: how many and which creators, whom to invite, what to ask, how to select (APP-1, APP-3, APP-7, APP-9, CAM-14). */
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
          withoutFollowers={draft.type === 'ugc'}
        />
      </Section>
      <GroupsSelect value={draft.groups} onChange={(groups) => set('groups', groups)} error={error('/groups')} />
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
      <Section title={t('selection.title')} text={t('selection.text')}>
        <Switch
          label={t('selection.offers')}
          description={t('selection.offersText', { hours: OFFER_HOURS })}
          name="/selectionOptions/offers"
          checked={draft.selectionOptions.offers}
          onChange={(event) => merge('selectionOptions', { offers: event.currentTarget.checked })}
        />
        <Switch
          label={t('selection.otherCash')}
          description={t('selection.otherCashText')}
          name="/selectionOptions/otherCash"
          checked={draft.selectionOptions.otherCash}
          onChange={(event) => merge('selectionOptions', { otherCash: event.currentTarget.checked })}
        />
      </Section>
    </>
  );
}
