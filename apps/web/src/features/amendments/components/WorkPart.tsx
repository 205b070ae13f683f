import { NumberInput, Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFieldNames, type OfferEditor } from '../offer-editor.js';
import { Part } from './Part.js';

const KINDS = ['post', 'reel', 'free'] as const;

/** What creators deliver on their platform. */
export function WorkPart({ editor }: { editor: OfferEditor }) {
  const { t } = useTranslation('amendments');
  const name = useFieldNames();
  const { campaign, draft, body, merge, error } = editor;
  if (campaign.type === 'ugc') return null;
  const counted = campaign.type === 'instagram' ? (['stories', 'posts'] as const) : (['videos'] as const);
  return (
    <Part title={t('parts.work')} changed={'deliverables' in body}>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        {counted.map((key) => (
          <NumberInput
            key={key}
            label={name(`deliverables_${key}`)}
            min={0}
            max={100}
            allowDecimal={false}
            value={draft.deliverables[key]}
            error={error(`/deliverables/${key}`) ?? error('/deliverables')}
            onChange={(value) => typeof value === 'number' && merge('deliverables', { [key]: value })}
          />
        ))}
        {campaign.type === 'instagram' && (
          <Select
            label={name('deliverables_postKind')}
            data={KINDS.map((kind) => ({ value: kind, label: t(`values.postKinds.${kind}`) }))}
            allowDeselect={false}
            value={draft.deliverables.postKind}
            onChange={(value) => value !== null && merge('deliverables', { postKind: value as (typeof KINDS)[number] })}
          />
        )}
      </SimpleGrid>
    </Part>
  );
}
