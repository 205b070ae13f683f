import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import classes from './Audience.module.css';
import type { AudienceGroup } from './AudienceSection.js';

const BAR = 26;

/** Bars of the audience. A chunk of its own: recharts is heavy and only this panel needs it. */
export default function AudienceCharts({ groups }: { groups: readonly AudienceGroup[] }) {
  return (
    <div className={classes.grid}>
      {groups.map((group) => (
        <Chart key={group.key} group={group} />
      ))}
    </div>
  );
}

function Chart({ group }: { group: AudienceGroup }) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const data = useMemo(() => group.shares.map(({ name, share }) => ({ name, share: Math.round(share * 1000) / 1000 })), [group.shares]);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{group.title}</figcaption>
      {data.length === 0 ? (
        <p className={classes.none}>{t('audience.noneOf')}</p>
      ) : (
        <div role="img" aria-label={t('audience.chartLabel', { what: group.title })}>
          <BarChart
            h={data.length * BAR + 8}
            data={data}
            dataKey="name"
            orientation="vertical"
            series={[{ name: 'share', label: t('audience.share'), color: 'accent.6' }]}
            gridAxis="none"
            tickLine="none"
            withXAxis={false}
            withBarValueLabel
            valueFormatter={(value) => format.percent(value)}
            valueLabelProps={{ position: 'right', fill: 'var(--of-text)', fontSize: 12 }}
            yAxisProps={{ width: group.labelWidth, interval: 0, tick: { fill: 'var(--of-text)', fontSize: 12 } }}
            xAxisProps={{ domain: [0, (max: number) => max * 1.35] }}
            barProps={{ radius: 3, barSize: 14, isAnimationActive: false }}
            tooltipAnimationDuration={0}
            withTooltip={false}
          />
        </div>
      )}
    </figure>
  );
}
