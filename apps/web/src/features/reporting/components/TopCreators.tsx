import { SegmentedControl, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { topCreators, type BarMetric } from '../reporting.format.js';
import type { CreatorReport } from '../reporting.types.js';
import { Section } from './Section.js';
import classes from './TopCreators.module.css';

interface TopCreatorsProps {
  rows: readonly CreatorReport[];
  /** The link to a creator's contents. */
  link: (row: CreatorReport, content: ReactNode, className: string) => ReactNode;
}

/** The best creators as bars; name and value stand at each bar, and all of them in the table below. */
export function TopCreators({ rows, link }: TopCreatorsProps) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const [metric, setMetric] = useState<BarMetric>('engagements');
  const bars = topCreators(rows, metric);

  return (
    <Section
      title={t('top.title')}
      controls={
        <SegmentedControl<BarMetric>
          size="xs"
          aria-label={t('top.label')}
          value={metric}
          onChange={setMetric}
          data={[
            { value: 'engagements', label: t('engagements') },
            { value: 'views', label: t('views') },
          ]}
        />
      }
    >
      {bars.length === 0 && <Text c="dimmed">{t('top.empty')}</Text>}
      <ol className={classes.list}>
        {bars.map(({ row, value, share }) => (
          <li key={row.collaborationId}>
            {link(
              row,
              <>
                <InitialsMark name={row.name} imageUrl={row.avatarUrl} size={32} round />
                <span className={classes.text}>
                  <span className={classes.line}>
                    <span className={classes.name}>{row.name}</span>
                    <span className="of-number">{format.number(value)}</span>
                  </span>
                  <span className={classes.track}>
                    <span className={classes.bar} style={{ width: `${Math.max(share * 100, 1)}%` }} />
                  </span>
                </span>
              </>,
              classes.row ?? '',
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
