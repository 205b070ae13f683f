import { NumberInput, Select, SimpleGrid, Textarea } from '@mantine/core';
import { POLICY } from '@app/rules';
import { useTranslation } from 'react-i18next';
import { TagsInput } from '../../../shared/forms/TagsInput.js';
import { useCountries } from '../amendments.format.js';
import { ASPECT_RATIOS, GOALS } from '../amendments.types.js';
import { useFieldNames, type OfferEditor } from '../offer-editor.js';
import { LinesInput } from './LinesInput.js';
import { Part } from './Part.js';

const TEXTS = [
  ['task', 5000],
  ['message', 3000],
  ['audience', 1000],
  ['tone', 500],
  ['postingWishes', 1000],
] as const;

/** What the creators are asked to show and say. */
export function BriefPart({ editor }: { editor: OfferEditor }) {
  const { t } = useTranslation('amendments');
  const name = useFieldNames();
  const { draft, body, merge, error } = editor;
  return (
    <Part title={t('parts.brief')} changed={'brief' in body}>
      {TEXTS.map(([key, maxLength]) => (
        <Textarea
          key={key}
          label={name(`brief_${key}`)}
          autosize
          minRows={key === 'task' ? 3 : 1}
          maxRows={8}
          maxLength={maxLength}
          value={draft.brief[key]}
          error={error(`/brief/${key}`)}
          onChange={(event) => merge('brief', { [key]: event.currentTarget.value })}
        />
      ))}
      {(['dos', 'donts', 'inspiration'] as const).map((key) => (
        <LinesInput
          key={key}
          label={name(`brief_${key}`)}
          value={draft.brief[key]}
          error={error(`/brief/${key}`)}
          onChange={(lines) => merge('brief', { [key]: lines })}
        />
      ))}
      <Select
        label={name('brief_goal')}
        data={GOALS.map((goal) => ({ value: goal, label: t(`values.goals.${goal}`) }))}
        clearable
        value={draft.brief.goal}
        onChange={(goal) => merge('brief', { goal: goal as (typeof GOALS)[number] | null })}
      />
    </Part>
  );
}

/** What must be in every post. */
export function TagsPart({ editor }: { editor: OfferEditor }) {
  const { t } = useTranslation('amendments');
  const name = useFieldNames();
  const countries = useCountries();
  const { campaign, draft, body, merge, error } = editor;
  if (campaign.type === 'ugc') return null;
  const { hashtags, mentions, links, disclosureCountry } = draft.requirements;
  return (
    <Part title={t('parts.tags')} changed={'requirements' in body}>
      <TagsInput
        kind="hashtag"
        label={name('requirements_hashtags')}
        max={20}
        value={hashtags}
        error={error('/requirements/hashtags')}
        onChange={(tags) => merge('requirements', { hashtags: tags })}
      />
      <TagsInput
        kind="mention"
        label={name('requirements_mentions')}
        max={20}
        value={mentions}
        error={error('/requirements/mentions')}
        onChange={(tags) => merge('requirements', { mentions: tags })}
      />
      <LinesInput
        label={name('requirements_links')}
        value={links}
        error={error('/requirements/links')}
        onChange={(lines) => merge('requirements', { links: lines })}
      />
      <Select
        label={name('requirements_disclosureCountry')}
        data={countries}
        searchable
        clearable
        limit={40}
        value={disclosureCountry}
        error={error('/requirements/disclosureCountry')}
        onChange={(country) => merge('requirements', { disclosureCountry: country })}
      />
    </Part>
  );
}

/** The videos of a UGC campaign. */
export function VideoPart({ editor }: { editor: OfferEditor }) {
  const { t } = useTranslation('amendments');
  const name = useFieldNames();
  const { draft, body, merge, error } = editor;
  const { ugc } = draft;
  if (!ugc) return null;
  return (
    <Part title={t('parts.video')} changed={'ugc' in body}>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <NumberInput
          label={name('deliverables_videos')}
          min={1}
          max={10}
          allowDecimal={false}
          value={ugc.videos}
          onChange={(value) => typeof value === 'number' && merge('ugc', { videos: value })}
        />
        <Select
          label={name('ugc_lengthSeconds')}
          data={POLICY.ugc.lengthSeconds.map(String)}
          allowDeselect={false}
          value={ugc.lengthSeconds === null ? null : String(ugc.lengthSeconds)}
          error={error('/ugc/lengthSeconds')}
          onChange={(value) => value !== null && merge('ugc', { lengthSeconds: Number(value) })}
        />
        <Select
          label={name('ugc_aspectRatio')}
          data={[...ASPECT_RATIOS]}
          allowDeselect={false}
          value={ugc.aspectRatio}
          onChange={(value) => value !== null && merge('ugc', { aspectRatio: value as (typeof ASPECT_RATIOS)[number] })}
        />
      </SimpleGrid>
      {(['scenes', 'hooks'] as const).map((key) => (
        <LinesInput
          key={key}
          label={name(`ugc_${key}`)}
          value={ugc[key]}
          error={error(`/ugc/${key}`)}
          onChange={(lines) => merge('ugc', { [key]: lines })}
        />
      ))}
      <Textarea
        label={name('ugc_wording')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={3000}
        value={ugc.wording}
        onChange={(event) => merge('ugc', { wording: event.currentTarget.value })}
      />
    </Part>
  );
}
