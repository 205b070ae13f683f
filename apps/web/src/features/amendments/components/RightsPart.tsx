import { Autocomplete, NumberInput, SimpleGrid, Switch } from '@mantine/core';
import { EXCLUSIVITY_CATEGORIES, POLICY } from '@app/rules';
import { useTranslation } from 'react-i18next';
import { useFieldNames, type OfferEditor } from '../offer-editor.js';
import { Part } from './Part.js';

const ADS = { instagram: 'partnership_ads', tiktok: 'spark_ads', ugc: null } as const;
const EXCLUSIVE_DAYS = 30;

/** Drafts before posting, use in ads and exclusivity: all can come, go and change (CAM-7, CAM-15). */
export function RightsPart({ editor }: { editor: OfferEditor }) {
  const { t, i18n } = useTranslation('amendments');
  const name = useFieldNames();
  const { campaign, draft, body, set, merge, error } = editor;
  const { ads, exclusivity } = draft;
  const kind = ADS[campaign.type];
  return (
    <Part title={t('parts.rights')} changed={'drafts' in body || 'ads' in body || 'exclusivity' in body}>
      {kind !== null && (
        <Switch
          label={name('drafts')}
          description={t('form.draftsHint', { days: POLICY.campaigns.draftAnswerBusinessDays })}
          checked={draft.drafts}
          onChange={(event) => set('drafts', event.currentTarget.checked)}
        />
      )}
      {kind !== null && (
        <Switch
          label={name('ads')}
          checked={ads !== null}
          onChange={(event) =>
            set('ads', event.currentTarget.checked ? (campaign.ads ?? { kind, licenceDays: POLICY.campaigns.adsLicenceDays }) : null)
          }
        />
      )}
      {ads && (
        <NumberInput
          label={t('form.licenceDays')}
          min={1}
          max={365}
          allowDecimal={false}
          maw={240}
          value={ads.licenceDays}
          error={error('/ads/licenceDays')}
          onChange={(value) => typeof value === 'number' && merge('ads', { licenceDays: value })}
        />
      )}
      <Switch
        label={name('exclusivity')}
        checked={exclusivity !== null}
        onChange={(event) =>
          set('exclusivity', event.currentTarget.checked ? (campaign.exclusivity ?? { category: '', days: EXCLUSIVE_DAYS }) : null)
        }
      />
      {exclusivity && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <Autocomplete
            label={name('exclusivity_category')}
            data={EXCLUSIVITY_CATEGORIES.map((category) => category[i18n.language === 'de' ? 'de' : 'en'])}
            limit={8}
            maxLength={120}
            value={exclusivity.category}
            error={error('/exclusivity/category')}
            onChange={(category) => merge('exclusivity', { category })}
          />
          <NumberInput
            label={t('form.exclusivityDays')}
            min={1}
            max={365}
            allowDecimal={false}
            value={exclusivity.days}
            error={error('/exclusivity/days')}
            onChange={(value) => typeof value === 'number' && merge('exclusivity', { days: value })}
          />
        </SimpleGrid>
      )}
    </Part>
  );
}
