import { MultiSelect, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../../shared/forms/MoneyInput.js';
import { useCountries } from '../amendments.format.js';
import { HAND_OVERS } from '../amendments.types.js';
import { useFieldNames, type OfferEditor } from '../offer-editor.js';
import { LinesInput } from './LinesInput.js';
import { Part } from './Part.js';

/** What creators get: cash, product and how it comes to them. */
export function MoneyPart({ editor, currency }: { editor: OfferEditor; currency: string }) {
  const { t } = useTranslation('amendments');
  const name = useFieldNames();
  const countries = useCountries();
  const { campaign, draft, body, set, merge, error } = editor;
  const { product } = draft;
  const kinds = HAND_OVERS.filter((kind) => kind !== 'attend' || campaign.format === 'event' || product.handOver === 'attend');
  const given = product.handOver !== null && product.handOver !== 'none';
  return (
    <Part title={t('parts.money')} changed={['compensation', 'product', 'variants'].some((key) => key in body)} open>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <MoneyInput
          label={t('form.cash')}
          currency={currency}
          value={draft.compensation.cash}
          error={error('/compensation/cash')}
          onChange={(cash) => set('compensation', { cash })}
        />
        <Select
          label={name('handOver')}
          description={t('form.handOverHint')}
          data={kinds.map((kind) => ({ value: kind, label: t(`values.handOvers.${kind}`) }))}
          allowDeselect={false}
          value={product.handOver ?? 'none'}
          error={error('/product/handOver')}
          onChange={(value) => value !== null && merge('product', { handOver: value as (typeof HAND_OVERS)[number] })}
        />
      </SimpleGrid>
      {given && (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <TextInput
              label={name('product_name')}
              maxLength={120}
              value={product.name}
              error={error('/product/name')}
              onChange={(event) => merge('product', { name: event.currentTarget.value })}
            />
            <MoneyInput
              label={t('form.retailValue')}
              currency={currency}
              value={product.retailValue}
              error={error('/product/retailValue')}
              onChange={(retailValue) => merge('product', { retailValue })}
            />
          </SimpleGrid>
          {product.handOver === 'ship' && (
            <MultiSelect
              label={name('shipCountries')}
              data={countries}
              value={[...product.shipCountries]}
              searchable
              clearable
              limit={40}
              hidePickedOptions
              error={error('/product/shipCountries')}
              onChange={(shipCountries) => merge('product', { shipCountries })}
            />
          )}
          <LinesInput
            label={name('variants')}
            value={draft.variants}
            error={error('/variants')}
            onChange={(variants) => set('variants', variants)}
          />
          <Textarea
            label={name('product_description')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            value={product.description}
            onChange={(event) => merge('product', { description: event.currentTarget.value })}
          />
          <TextInput
            type="url"
            label={name('product_link')}
            maxLength={2000}
            value={product.link ?? ''}
            error={error('/product/link')}
            onChange={(event) => merge('product', { link: event.currentTarget.value.trim() || null })}
          />
        </>
      )}
    </Part>
  );
}
