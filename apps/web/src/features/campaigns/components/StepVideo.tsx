import { NumberInput, Textarea } from '@mantine/core';
import { POLICY } from '@app/rules';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { LIMITS_UGC } from '../wizard/draft-problems.js';
import { EMPTY_UGC } from '../wizard/draft.js';
import { useDraft, useFieldError } from '../wizard/wizard-context.js';
import { AspectFrames } from './AspectFrames.js';
import { ChoiceCards } from './ChoiceCards.js';
import { wholeOrNull } from './CriteriaFields.js';
import { joinTexts, WithExamples } from './Examples.js';
import { SceneList } from './SceneList.js';
import { Section } from './Section.js';
import { TextList } from './TextList.js';
import { UgcPriceCard } from './UgcPriceCard.js';

const LENGTHS = ['15', '30'] as const;

/** The video of a UGC campaign: length and price, shape, scenes, words (CAM-5, BIL-3). */
export function StepVideo() {
  const { t } = useTranslation('campaigns-brief');
  const format = useFormat();
  const { draft, merge } = useDraft();
  const error = useFieldError();
  const ugc = draft.ugc ?? EMPTY_UGC;
  const filled = (list: readonly string[]): string[] => list.filter((line) => line.trim() !== '');

  return (
    <>
      <Section title={t('video.lengthTitle')} text={t('video.lengthText')}>
        <div data-pointer="/ugc/lengthSeconds">
          <ChoiceCards
            legend={t('video.lengthTitle')}
            hideLegend
            value={LENGTHS.find((length) => Number(length) === ugc.lengthSeconds) ?? null}
            onChange={(length) => merge('ugc', { lengthSeconds: Number(length) })}
            error={error('/ugc/lengthSeconds')}
            choices={LENGTHS.map((length) => ({
              value: length,
              title: t('video.seconds', { count: Number(length) }),
              text: `${t('video.price', { price: format.money(POLICY.ugc.price[length]) })} ${t(length === '15' ? 'video.short' : 'video.long')}`,
            }))}
          />
        </div>
        <NumberInput
          label={t('video.videos')}
          description={t('video.videosHint')}
          value={ugc.videos}
          min={1}
          max={LIMITS_UGC.videos}
          allowDecimal={false}
          maw={240}
          name="/ugc/videos"
          error={error('/ugc/videos')}
          onChange={(videos) => merge('ugc', { videos: wholeOrNull(videos) ?? 1 })}
        />
        <UgcPriceCard />
      </Section>
      <Section title={t('video.ratioTitle')} text={t('video.ratioText')}>
        <AspectFrames
          legend={t('video.ratioTitle')}
          value={ugc.aspectRatio}
          error={error('/ugc/aspectRatio')}
          onChange={(aspectRatio) => merge('ugc', { aspectRatio })}
        />
      </Section>
      <Section title={t('video.scenesTitle')} text={t('video.scenesText')}>
        <WithExamples
          field="scenes"
          type="ugc"
          label={t('video.scenes')}
          onPick={(text) => merge('ugc', { scenes: [...filled(ugc.scenes), ...text.split('\n')].slice(0, LIMITS_UGC.scenes) })}
        >
          <SceneList
            label={t('video.scenes')}
            value={ugc.scenes}
            max={LIMITS_UGC.scenes}
            error={error('/ugc/scenes')}
            onChange={(scenes) => merge('ugc', { scenes })}
          />
        </WithExamples>
      </Section>
      <Section title={t('video.wordsTitle')} text={t('video.wordsText')}>
        <WithExamples
          field="hooks"
          type="ugc"
          label={t('video.hooks')}
          onPick={(text) => merge('ugc', { hooks: [...filled(ugc.hooks), text].slice(0, LIMITS_UGC.hooks) })}
        >
          <TextList
            label={t('video.hooks')}
            description={t('video.hooksHint')}
            value={ugc.hooks}
            max={LIMITS_UGC.hooks}
            maxLength={300}
            pointer="/ugc/hooks"
            addLabel={t('video.addHook')}
            error={error('/ugc/hooks')}
            onChange={(hooks) => merge('ugc', { hooks })}
          />
        </WithExamples>
        <WithExamples
          field="wording"
          type="ugc"
          label={t('video.wording')}
          onPick={(text) => merge('ugc', { wording: joinTexts(ugc.wording, text) })}
        >
          <Textarea
            label={t('video.wording')}
            description={t('video.wordingHint')}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={3000}
            value={ugc.wording}
            name="/ugc/wording"
            error={error('/ugc/wording')}
            onChange={(event) => merge('ugc', { wording: event.currentTarget.value })}
          />
        </WithExamples>
      </Section>
    </>
  );
}
