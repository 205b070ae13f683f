import { Autocomplete, NumberInput, Switch } from '@mantine/core';
import { EXCLUSIVITY_CATEGORIES } from '@app/rules';
import { useTranslation } from 'react-i18next';
import { ADS_KINDS, LIMITS } from '../wizard/rules.js';
import { useDraft, useFieldError } from '../wizard/wizard-context.js';
import { wholeOrNull } from './CriteriaFields.js';
import { FieldRow, Section } from './Section.js';

/** Step 6: drafts before posting, ads of the platform's kind, exclusivity, rights to the content (CAM-7, CAM-15, UGC-3). */
export function StepRights() {
  const { t, i18n } = useTranslation('campaigns-brief');
  const { draft, set, merge } = useDraft();
  const error = useFieldError();
  const kind = ADS_KINDS[draft.type];
  const categories = EXCLUSIVITY_CATEGORIES.map((category) => category[i18n.language === 'de' ? 'de' : 'en']);
  return (
    <>
      {draft.type !== 'ugc' && (
        <Section title={t('rights.draftsTitle')} text={t('rights.draftsText', { days: LIMITS.draftAnswerBusinessDays })}>
          <Switch
            label={t('rights.drafts')}
            name="/drafts"
            checked={draft.drafts}
            onChange={(event) => set('drafts', event.currentTarget.checked)}
          />
        </Section>
      )}
      {kind !== null && (
        <Section title={t(`ads.${kind}.title`)} text={t(`ads.${kind}.text`)}>
          <Switch
            label={t(`ads.${kind}.ask`)}
            checked={draft.ads !== null}
            onChange={(event) => set('ads', event.currentTarget.checked ? { kind, licenceDays: LIMITS.adsLicenceDays } : null)}
          />
          {draft.ads && (
            <NumberInput
              label={t('rights.licenceDays')}
              description={t('rights.licenceHint', { days: LIMITS.adsLicenceDays })}
              suffix={t('schedule.daysSuffix')}
              allowDecimal={false}
              clampBehavior="none"
              maw={240}
              value={draft.ads.licenceDays}
              name="/ads/licenceDays"
              error={error('/ads/licenceDays')}
              onChange={(value) => merge('ads', { licenceDays: wholeOrNull(value) ?? 0 })}
            />
          )}
        </Section>
      )}
      <Section title={t('rights.exclusivityTitle')} text={t('rights.exclusivityText')}>
        <Switch
          label={t('rights.exclusivity')}
          checked={draft.exclusivity !== null}
          onChange={(event) => set('exclusivity', event.currentTarget.checked ? { category: '', days: 30 } : null)}
        />
        {draft.exclusivity && (
          <FieldRow>
            <Autocomplete
              label={t('rights.category')}
              description={t('rights.categoryHint')}
              data={categories}
              limit={8}
              placeholder={t('rights.categoryPlaceholder')}
              maxLength={120}
              value={draft.exclusivity.category}
              name="/exclusivity/category"
              error={error('/exclusivity/category')}
              onChange={(category) => merge('exclusivity', { category })}
            />
            <NumberInput
              label={t('rights.exclusivityDays')}
              suffix={t('schedule.daysSuffix')}
              allowDecimal={false}
              clampBehavior="none"
              value={draft.exclusivity.days}
              name="/exclusivity/days"
              error={error('/exclusivity/days')}
              onChange={(value) => merge('exclusivity', { days: wholeOrNull(value) ?? 0 })}
            />
          </FieldRow>
        )}
      </Section>
      <Section title={t('rights.contentTitle')} text={t(draft.type === 'ugc' ? 'rights.ugcText' : 'rights.contentText')} />
    </>
  );
}
