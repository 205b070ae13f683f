import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import type { FrozenTerms } from '../collaborations.types.js';
import classes from './TermsSection.module.css';

/** The terms as they were at the confirmation, folded. */
export function TermsSection({ terms }: { terms: FrozenTerms }) {
  const { t, i18n } = useTranslation('collaborations');
  const format = useFormat();
  const { deliverables, product, requirements, brief, ads, exclusivity } = terms;
  const mix = [
    deliverables.stories > 0 ? t('mix.stories', { count: deliverables.stories }) : '',
    deliverables.posts > 0 ? t(`mix.${deliverables.postKind}`, { count: deliverables.posts }) : '',
    deliverables.videos > 0 ? t('mix.videos', { count: deliverables.videos }) : '',
  ].filter((part) => part !== '');
  const money = (amountMinor: number): string => format.money({ amountMinor, currency: terms.currency });
  return (
    <details className={classes.terms}>
      <summary>{t('drawer.terms')}</summary>
      <Text size="sm" c="dimmed" mt="xs">
        {t('drawer.termsNote', { version: terms.version })}
      </Text>
      <dl className={classes.list}>
        {product && (
          <Line label={t('drawer.product')}>
            {t('drawer.productValue', { name: product.name, value: money(product.retailValueMinor) })}
          </Line>
        )}
        {terms.cashMinor > 0 && <Line label={t('drawer.cash')}>{money(terms.cashMinor)}</Line>}
        <Line label={t('drawer.content')}>{new Intl.ListFormat(i18n.language).format(mix)}</Line>
        <Line label={t('drawer.hashtags')}>{requirements.hashtags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' ')}</Line>
        <Line label={t('drawer.mentions')}>{requirements.mentions.map((handle) => `@${handle.replace(/^@/, '')}`).join(' ')}</Line>
        <Line label={t('drawer.links')}>{requirements.links.join(', ')}</Line>
        <Line label={t('drawer.task')}>{brief.task}</Line>
        <Line label={t('drawer.dos')}>{list(brief.dos)}</Line>
        <Line label={t('drawer.donts')}>{list(brief.donts)}</Line>
        {terms.drafts && <Line label={t('drawer.drafts')}>{t('drawer.draftsText')}</Line>}
        {ads && <Line label={t('drawer.ads')}>{t('drawer.adsDays', { count: ads.licenceDays })}</Line>}
        {exclusivity && (
          <Line label={t('drawer.exclusivity')}>
            {t('drawer.exclusivityText', { category: exclusivity.category, count: exclusivity.days })}
          </Line>
        )}
        <Line label={t('drawer.hash')}>
          <code className={classes.hash}>{terms.hash.slice(0, 16)}…</code>
        </Line>
      </dl>
    </details>
  );
}

function list(items: readonly string[]): ReactNode {
  if (items.length === 0) return '';
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** Nothing agreed, nothing shown. */
function Line({ label, children }: { label: string; children: ReactNode }) {
  if (children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
