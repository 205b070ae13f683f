import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../wizard/draft.js';
import { withFormat, withTiming, withType } from '../wizard/rules.js';
import { useDraft, useFieldError } from '../wizard/wizard-context.js';
import { WithExamples } from './Examples.js';
import { KindChoices } from './KindChoices.js';
import { Section } from './Section.js';

/** Step 1: name, platform, timing, format (CAM-1). */
export function StepBasics() {
  const { t } = useTranslation('campaigns-brief');
  const { draft, change, set } = useDraft();
  const error = useFieldError();
  // What only one kind of campaign has comes back when somebody changes their mind within this visit.
  const parked = useRef<Pick<Draft, 'event' | 'ugc'> & { requirements: Draft['requirements'] | null }>({
    event: null,
    ugc: null,
    requirements: null,
  });

  const turn = (edit: (before: Draft) => Draft): void =>
    change((before) => {
      parked.current = {
        event: before.event ?? parked.current.event,
        ugc: before.ugc ?? parked.current.ugc,
        requirements: before.type === 'ugc' ? parked.current.requirements : before.requirements,
      };
      const after = edit(before);
      return {
        ...after,
        event: before.event === null && after.event !== null ? (parked.current.event ?? after.event) : after.event,
        requirements:
          before.type === 'ugc' && after.type !== 'ugc' ? (parked.current.requirements ?? after.requirements) : after.requirements,
        ugc: before.ugc === null && after.ugc !== null ? (parked.current.ugc ?? after.ugc) : after.ugc,
      };
    });

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
      <KindChoices
        value={draft}
        onType={(type) => turn((before) => withType(before, type))}
        onTiming={(timing) => turn((before) => withTiming(before, timing))}
        onFormat={(format) => turn((before) => withFormat(before, format))}
        errorOf={error}
      />
    </>
  );
}
