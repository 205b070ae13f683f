import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { CONTENT_KINDS, KIND_ICONS } from '../../../shared/ui/ContentKind.js';
import { KnownNumber, Missing } from '../../../shared/ui/KnownNumber.js';
import { costPerContent, formatUnitCost } from '../reporting.format.js';
import type { Report } from '../reporting.types.js';
import classes from './Breakdown.module.css';
import { Hint } from './Hint.js';
import { Section } from './Section.js';

const INTERACTIONS = ['likes', 'comments', 'saves', 'shares', 'replies', 'linkClicks', 'profileVisits', 'follows'] as const;

/** What stands behind the five numbers: delivery, contents and interactions, cost. */
export function Breakdown({ report }: { report: Report }) {
  return (
    <div className={classes.grid}>
      <Delivery report={report} />
      <Interactions report={report} />
      <Cost report={report} />
    </div>
  );
}

function Delivery({ report }: { report: Report }) {
  const { t } = useTranslation('reporting');
  const { figures, creators } = report;
  const kinds = CONTENT_KINDS.filter((kind) => figures.byKind[kind] > 0);
  return (
    <Section title={t('delivery.title')}>
      <Share
        label={t('delivery.publication')}
        value={report.publicationRate}
        hint={t('delivery.publicationText')}
        missing={t('delivery.notEnded')}
      />
      <Share
        label={t('delivery.onTime')}
        value={report.onTimeRate}
        hint={t('delivery.onTimeText')}
        missing={t('delivery.nothingFulfilled')}
      />
      <Text size="sm" mt="md">
        {t('delivery.creators', creators)}
        {creators.open > 0 && <Text span c="dimmed">{` · ${t('delivery.open', { count: creators.open })}`}</Text>}
      </Text>
      <ul className={classes.kinds} aria-label={t('kinds.label')}>
        {kinds.map((kind) => {
          const Glyph = KIND_ICONS[kind];
          return (
            <li key={kind} className={classes.kind}>
              <Glyph size={16} />
              <strong>{figures.byKind[kind]}</strong> {t(`kinds.${kind}`, { count: figures.byKind[kind] })}
            </li>
          );
        })}
      </ul>
      {figures.extra > 0 && (
        <Text size="xs" c="dimmed" mt={8}>
          {t('kinds.extra', { count: figures.extra })}
        </Text>
      )}
    </Section>
  );
}

function Share({ label, value, hint, missing }: { label: string; value: number | null; hint: string; missing: string }) {
  const format = useFormat();
  return (
    <div className={classes.share}>
      <div className={classes.line}>
        <span>{label}</span>
        <strong>
          <Hint lines={[value === null ? missing : hint]}>{value === null ? '–' : format.percent(value)}</Hint>
        </strong>
      </div>
      <div className={classes.track}>{value !== null && <span className={classes.bar} style={{ width: `${value * 100}%` }} />}</div>
    </div>
  );
}

function Interactions({ report }: { report: Report }) {
  const { t } = useTranslation('reporting');
  const { sums } = report.figures;
  return (
    <Section title={t('interactions.title')}>
      <dl className={classes.facts}>
        {INTERACTIONS.map((name) => (
          <Fact key={name} label={t(`interactions.${name}`)}>
            {sums[name].value === null ? (
              <Missing reason={sums[name].reason} />
            ) : (
              <Hint lines={[t('coverage', { known: sums[name].known, count: sums[name].total })]}>
                <KnownNumber value={sums[name].value} />
              </Hint>
            )}
          </Fact>
        ))}
      </dl>
    </Section>
  );
}

function Cost({ report }: { report: Report }) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const { figures } = report;
  const { currency } = figures.cost;
  const unit = (minor: number | null): ReactNode =>
    minor === null ? <Missing reason={figures.sums.views.reason} /> : formatUnitCost(minor, currency, format.language);
  const perContent = costPerContent(figures);
  return (
    <Section title={t('cost.title')}>
      <dl className={classes.facts}>
        <Fact label={t('cost.total')}>{format.money(figures.cost, true)}</Fact>
        <Fact label={t('cost.perThousand')}>{unit(figures.cpmMinor)}</Fact>
        <Fact label={t('cost.perView')}>{unit(figures.cpvMinor)}</Fact>
        <Fact label={t('cost.perContent')}>{perContent === null ? '–' : format.money(perContent, true)}</Fact>
      </dl>
      <Text size="xs" c="dimmed" mt="md">
        {t(figures.retailValueUsed ? 'cost.noteRetail' : 'cost.note')}
      </Text>
    </Section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
