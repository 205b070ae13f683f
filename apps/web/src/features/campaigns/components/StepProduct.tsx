import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../../shared/forms/MoneyInput.js';
import { IconKey, IconParcel, IconReceipt, IconSparkle, IconStar, IconTicket, IconWallet, type Icon } from '../../../shared/ui/icons.js';
import type { Product } from '../campaigns.types.js';
import { currencyOf, EMPTY_PRODUCT } from '../wizard/draft.js';
import { handOversOf, type HandOverChoice } from '../wizard/rules.js';
import { useDraft, useFieldError } from '../wizard/wizard-context.js';
import { ChoiceCards } from './ChoiceCards.js';
import { CountriesSelect } from './CodesSelect.js';
import { DeliverablesCard } from './DeliverablesCard.js';
import { FieldRow, Section } from './Section.js';
import { tidyLink } from './tidy-link.js';
import { MarketCard } from './MarketCard.js';
import { UgcPriceCard } from './UgcPriceCard.js';

type Offer = 'product' | 'both' | 'cash';

const HAND_OVER_ICONS: Record<HandOverChoice, Icon> = {
  ship: IconParcel,
  voucher: IconTicket,
  access: IconKey,
  reimburse: IconReceipt,
  attend: IconStar,
};

/** Step 2: what creators get, and what they owe for it (CAM-3, CAM-4). */
export function StepProduct() {
  const { t } = useTranslation('campaigns-brief');
  const { draft, change, set, merge } = useDraft();
  const error = useFieldError();
  const currency = currencyOf(draft);
  const ugc = draft.type === 'ugc';
  const [cashOpen, setCashOpen] = useState(draft.cash !== null);
  // What was typed comes back when somebody changes their mind within this visit.
  const parked = useRef<Product>(EMPTY_PRODUCT);
  const offer: Offer | null = draft.product === null ? (cashOpen ? 'cash' : null) : cashOpen ? 'both' : 'product';

  const choose = (next: Offer): void => {
    const product = next === 'cash' ? null : (draft.product ?? parked.current);
    if (draft.product !== null) parked.current = draft.product;
    setCashOpen(next !== 'product');
    change((before) => ({ ...before, product, cash: next === 'product' ? null : before.cash }));
  };

  return (
    <>
      <Section title={t('product.offerTitle')} text={t(ugc ? 'product.offerTextUgc' : 'product.offerText')}>
        <ChoiceCards
          legend={t('product.offerTitle')}
          hideLegend
          tight
          value={offer}
          onChange={choose}
          error={offer === null ? error('/compensation/cash') : undefined}
          choices={[
            { value: 'product', title: t('product.offers.product'), icon: IconParcel },
            { value: 'both', title: t('product.offers.both'), icon: IconSparkle },
            { value: 'cash', title: t('product.offers.cash'), icon: IconWallet },
          ]}
        />
        {draft.product !== null && (
          <>
            <TextInput
              label={t('product.name')}
              placeholder={t('product.namePlaceholder')}
              value={draft.product.name}
              maxLength={120}
              name="/product/name"
              error={error('/product/name')}
              onChange={(event) => merge('product', { name: event.currentTarget.value })}
            />
            <FieldRow>
              <MoneyInput
                label={t('product.retailValue')}
                description={t('product.retailValueHint')}
                currency={currency}
                value={draft.product.retailValue}
                name="/product/retailValue"
                error={error('/product/retailValue')}
                onChange={(retailValue) => merge('product', { retailValue })}
              />
              <MoneyInput
                label={t('product.purchaseCost')}
                description={t('product.purchaseCostHint')}
                currency={currency}
                value={draft.product.purchaseCost}
                name="/product/purchaseCost"
                error={error('/product/purchaseCost')}
                onChange={(purchaseCost) => merge('product', { purchaseCost })}
              />
            </FieldRow>
          </>
        )}
        {cashOpen && (
          <MoneyInput
            label={t(ugc ? 'product.cashUgc' : 'product.cash')}
            description={t(ugc ? 'product.cashUgcHint' : 'product.cashHint')}
            currency={currency}
            value={draft.cash}
            name="/compensation/cash"
            error={error('/compensation/cash')}
            maw={280}
            onChange={(cash) => set('cash', cash)}
          />
        )}
        {ugc ? <UgcPriceCard /> : <DeliverablesCard />}
        <MarketCard quiet />
      </Section>

      {draft.product !== null && (
        <>
          <Section title={t('product.handOverTitle')}>
            <ChoiceCards
              legend={t('product.handOverTitle')}
              hideLegend
              value={draft.product.handOver === 'none' ? null : draft.product.handOver}
              error={error('/product/handOver')}
              onChange={(handOver) => merge('product', { handOver })}
              choices={handOversOf(draft).map((value) => ({
                value,
                title: t(`handOvers.${value}`),
                text: t(`handOverTexts.${value}`),
                icon: HAND_OVER_ICONS[value],
              }))}
            />
            {draft.product.handOver === 'ship' && (
              <CountriesSelect
                label={t('product.shipCountries')}
                description={t('product.shipCountriesHint')}
                value={draft.product.shipCountries}
                error={error('/product/shipCountries')}
                onChange={(shipCountries) => merge('product', { shipCountries })}
              />
            )}
          </Section>
          <Section title={t('product.detailsTitle')}>
            <Textarea
              label={t('product.description')}
              description={t('product.descriptionHint')}
              autosize
              minRows={3}
              maxRows={10}
              maxLength={4000}
              value={draft.product.description}
              name="/product/description"
              error={error('/product/description')}
              onChange={(event) => merge('product', { description: event.currentTarget.value })}
            />
            <TextInput
              type="url"
              label={t('product.link')}
              placeholder="https://"
              value={draft.product.link ?? ''}
              maxLength={2000}
              name="/product/link"
              error={error('/product/link')}
              onChange={(event) => merge('product', { link: event.currentTarget.value === '' ? null : event.currentTarget.value })}
              onBlur={() => merge('product', { link: tidyLink(draft.product?.link ?? '') || null })}
            />
            <TagsInput
              label={t('product.variants')}
              description={t('product.variantsHint')}
              placeholder={draft.variants.length === 0 ? t('product.variantsPlaceholder') : ''}
              value={draft.variants}
              maxTags={50}
              splitChars={[',', ';']}
              error={error('/variants')}
              onChange={(variants) =>
                set(
                  'variants',
                  variants.map((name) => name.trim().slice(0, 80)).filter((name) => name !== ''),
                )
              }
            />
          </Section>
        </>
      )}
    </>
  );
}
