import { Group, Skeleton, Table, Title } from '@mantine/core';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { IconChart, IconTable } from '../ui/icons.js';
import classes from './ChartFigure.module.css';
import { needsHours, type CurvePoint, type CurveSeries } from './curve.js';

const CurveChart = lazy(() => import('./CurveChart.js'));

interface ChartFigureProps {
  title: string;
  /** Level of the heading in the page's outline. */
  order?: 2 | 3;
  points: readonly CurvePoint[];
  series: readonly CurveSeries[];
  /** IANA zone in which moments are named. */
  zone?: string | undefined;
  /** The points are whole days: the table and the tooltip name the day alone. */
  days?: boolean;
  height?: number;
  /** What can be chosen above the chart. */
  controls?: ReactNode;
  /** What stands below it. */
  note?: ReactNode;
}

/** A curve with its table: the same numbers, one click apart, for whoever cannot or does not want to read a chart. */
export function ChartFigure(props: ChartFigureProps) {
  const { points, series, zone, days = false, height = 260, order = 2 } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const hours = !days && needsHours(points);
  const moment = (at: number): string => format.date(at, { style: days ? 'date' : 'dateTime', zone });
  const tick = (at: number): string => format.date(at, { style: hours ? 'time' : 'day', zone });

  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <div className={classes.head}>
        <Title order={order} size="h4" id={id}>
          {props.title}
        </Title>
        <Group gap="xs">
          {props.controls}
          <button type="button" className={classes.toggle} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? <IconChart size={16} /> : <IconTable size={16} />}
            <span>{t(asTable ? 'chart.asChart' : 'chart.asTable')}</span>
          </button>
        </Group>
      </div>
      {asTable ? (
        <div className={classes.table} style={{ maxHeight: height }} tabIndex={0} role="region" aria-labelledby={id}>
          <Table stickyHeader verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t(days ? 'chart.day' : 'chart.moment')}</Table.Th>
                {series.map(({ key, label }) => (
                  <Table.Th key={key} ta="right">
                    {label}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {points.map(({ at, values }) => (
                <Table.Tr key={at}>
                  <Table.Th scope="row" className={classes.moment}>
                    {moment(at)}
                  </Table.Th>
                  {series.map(({ key }) => {
                    const value = values[key] ?? null;
                    return (
                      <Table.Td key={key} ta="right">
                        {value === null ? '–' : format.number(value)}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ) : (
        <Suspense fallback={<Skeleton height={height} />}>
          <CurveChart
            points={points}
            series={series}
            height={height}
            legend={series.length > 1}
            formatAxis={(value) => format.number(value, true)}
            formatValue={(value) => format.number(value)}
            formatTick={tick}
            formatMoment={moment}
          />
        </Suspense>
      )}
      {props.note !== undefined && <figcaption className={classes.note}>{props.note}</figcaption>}
    </figure>
  );
}
