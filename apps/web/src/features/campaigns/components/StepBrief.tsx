import { SegmentedControl, Select, Textarea, TextInput, Input } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TagsInput } from '../../../shared/forms/TagsInput.js';
import { IconCheck, IconCross, IconLink } from '../../../shared/ui/icons.js';
import { useNames } from '../campaigns.format.js';
import type { Goal } from '../campaigns.types.js';
import { COUNTRIES } from '../../../shared/i18n/places.js';
import { LIMITS } from '../wizard/rules.js';
import { useDraft, useFieldError } from '../wizard/wizard-context.js';
import { joinTexts, WithExamples } from './Examples.js';
import { ImageBox } from './ImageBox.js';
import { Section } from './Section.js';
import { TextList } from './TextList.js';
import { tidyLink } from './tidy-link.js';

const GOALS: readonly Goal[] = ['awareness', 'content', 'sales'];

/** Step 3: pictures, what to do and to say, what must be in the content (CAM-5). */
export function StepBrief() {
  const { t, i18n } = useTranslation('campaigns-brief');
  const names = useNames();
  const { draft, merge, wizard } = useDraft();
  const error = useFieldError();
  const { brief, requirements } = draft;
  const ugc = draft.type === 'ugc';
  const countries = useMemo(
    () =>
      COUNTRIES.map((code) => ({ value: code, label: names.country(code) })).toSorted((a, b) =>
        a.label.localeCompare(b.label, i18n.language),
      ),
    [names, i18n.language],
  );
  const added = (list: readonly string[], text: string): string[] => [...list.filter((line) => line.trim() !== ''), text];

  return (
    <>
      <Section title={t('images.title')} text={t('images.text')}>
        <ImageBox campaignId={wizard.campaign.id} images={wizard.campaign.images} take={wizard.takeImages} error={error('/images')} />
      </Section>

      <Section title={t('brief.whatTitle')} text={t('brief.whatText')}>
        <WithExamples
          field="task"
          type={draft.type}
          label={t('brief.task')}
          onPick={(text) => merge('brief', { task: joinTexts(brief.task, text) })}
        >
          <Textarea
            label={t('brief.task')}
            description={t('brief.taskHint', { characters: LIMITS.clearTaskCharacters })}
            autosize
            minRows={5}
            maxRows={16}
            maxLength={5000}
            value={brief.task}
            name="/brief/task"
            error={error('/brief/task')}
            onChange={(event) => merge('brief', { task: event.currentTarget.value })}
          />
        </WithExamples>
        <WithExamples
          field="message"
          type={draft.type}
          label={t('brief.message')}
          onPick={(text) => merge('brief', { message: joinTexts(brief.message, text) })}
        >
          <Textarea
            label={t('brief.message')}
            description={t('brief.messageHint')}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={3000}
            value={brief.message}
            name="/brief/message"
            error={error('/brief/message')}
            onChange={(event) => merge('brief', { message: event.currentTarget.value })}
          />
        </WithExamples>
        <WithExamples field="tone" type={draft.type} label={t('brief.tone')} onPick={(tone) => merge('brief', { tone })}>
          <TextInput
            label={t('brief.tone')}
            value={brief.tone}
            maxLength={500}
            name="/brief/tone"
            error={error('/brief/tone')}
            onChange={(event) => merge('brief', { tone: event.currentTarget.value })}
          />
        </WithExamples>
        <WithExamples
          field="dos"
          type={draft.type}
          label={t('brief.dos')}
          onPick={(text) => merge('brief', { dos: added(brief.dos, text) })}
        >
          <TextList
            label={t('brief.dos')}
            value={brief.dos}
            max={20}
            maxLength={500}
            pointer="/brief/dos"
            addLabel={t('brief.addDo')}
            icon={<IconCheck size={16} color="var(--of-tone-green)" />}
            error={error('/brief/dos')}
            onChange={(dos) => merge('brief', { dos })}
          />
        </WithExamples>
        <WithExamples
          field="donts"
          type={draft.type}
          label={t('brief.donts')}
          onPick={(text) => merge('brief', { donts: added(brief.donts, text) })}
        >
          <TextList
            label={t('brief.donts')}
            value={brief.donts}
            max={20}
            maxLength={500}
            pointer="/brief/donts"
            addLabel={t('brief.addDont')}
            icon={<IconCross size={16} color="var(--of-tone-red)" />}
            error={error('/brief/donts')}
            onChange={(donts) => merge('brief', { donts })}
          />
        </WithExamples>
      </Section>

      {!ugc && (
        <Section title={t('brief.mustTitle')} text={t('brief.mustText')}>
          <div data-pointer="/requirements/hashtags">
            <TagsInput
              kind="hashtag"
              label={t('brief.hashtags')}
              value={requirements.hashtags}
              max={20}
              error={error('/requirements/hashtags')}
              onChange={(hashtags) => merge('requirements', { hashtags })}
            />
          </div>
          <TagsInput
            kind="mention"
            label={t('brief.mentions')}
            value={requirements.mentions}
            max={20}
            error={error('/requirements/mentions')}
            onChange={(mentions) => merge('requirements', { mentions })}
          />
          <TextList
            label={t('brief.links')}
            description={t('brief.linksHint')}
            type="url"
            placeholder="https://"
            value={requirements.links}
            max={10}
            maxLength={2000}
            addLabel={t('brief.addLink')}
            icon={<IconLink size={16} />}
            tidy={tidyLink}
            errorOf={(index) => error(`/requirements/links/${index}`)}
            onChange={(links) => merge('requirements', { links })}
          />
          <Select
            label={t('brief.disclosure')}
            description={t('brief.disclosureHint')}
            data={countries}
            value={requirements.disclosureCountry}
            searchable
            clearable
            placeholder={t('brief.disclosureNone')}
            error={error('/requirements/disclosureCountry')}
            onChange={(disclosureCountry) => merge('requirements', { disclosureCountry })}
          />
        </Section>
      )}

      <Section title={t('brief.contextTitle')} text={t('brief.contextText')}>
        <Input.Wrapper component="div" label={t('brief.goal')} labelElement="div">
          <div>
            <SegmentedControl
              aria-label={t('brief.goal')}
              value={brief.goal ?? ''}
              onChange={(goal) => merge('brief', { goal: goal as Goal })}
              data={GOALS.map((value) => ({ value, label: t(`goals.${value}`) }))}
            />
          </div>
        </Input.Wrapper>
        <TextInput
          label={t('brief.measure')}
          description={t('brief.measureHint')}
          value={brief.measure}
          maxLength={500}
          name="/brief/measure"
          error={error('/brief/measure')}
          onChange={(event) => merge('brief', { measure: event.currentTarget.value })}
        />
        <WithExamples field="audience" type={draft.type} label={t('brief.audience')} onPick={(audience) => merge('brief', { audience })}>
          <Textarea
            label={t('brief.audience')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            value={brief.audience}
            name="/brief/audience"
            error={error('/brief/audience')}
            onChange={(event) => merge('brief', { audience: event.currentTarget.value })}
          />
        </WithExamples>
        {!ugc && (
          <WithExamples
            field="postingWishes"
            type={draft.type}
            label={t('brief.postingWishes')}
            onPick={(text) => merge('brief', { postingWishes: joinTexts(brief.postingWishes, text, ' ') })}
          >
            <Textarea
              label={t('brief.postingWishes')}
              description={t('brief.postingWishesHint')}
              autosize
              minRows={1}
              maxRows={5}
              maxLength={1000}
              value={brief.postingWishes}
              name="/brief/postingWishes"
              error={error('/brief/postingWishes')}
              onChange={(event) => merge('brief', { postingWishes: event.currentTarget.value })}
            />
          </WithExamples>
        )}
        <TextList
          label={t('brief.inspiration')}
          description={t('brief.inspirationHint')}
          type="url"
          placeholder="https://"
          value={brief.inspiration}
          max={10}
          maxLength={2000}
          addLabel={t('brief.addLink')}
          icon={<IconLink size={16} />}
          tidy={tidyLink}
          errorOf={(index) => error(`/brief/inspiration/${index}`)}
          onChange={(inspiration) => merge('brief', { inspiration })}
        />
      </Section>
    </>
  );
}
