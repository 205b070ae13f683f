import '@mantine/charts/styles.layer.css';
import { AreaChart, ChartTooltip } from '@mantine/charts';
import { timeTicks, type CurvePoint, type CurveSeries } from './curve.js';
import classes from './CurveChart.module.css';

export interface CurveChartProps {
  points: readonly CurvePoint[];
  series: readonly CurveSeries[];
  /** Value on the axis, short. */
  formatAxis: (value: number) => string;
  /** Value in the tooltip, exact. */
  formatValue: (value: number) => string;
  /** Moment on the axis, short. */
  formatTick: (at: number) => string;
  /** Moment in the tooltip, exact. */
  formatMoment: (at: number) => string;
  height?: number;
  legend?: boolean;
}

/** The only place that loads the chart library; always reached through `ChartFigure`, which loads it when it is shown. */
export default function CurveChart(props: CurveChartProps) {
  const { points, series, formatValue, height = 260 } = props;
  const data = points.map(({ at, values }) => ({ at, ...values }));
  const named = series.map(({ key, label, color, dashed }) => ({
    name: key,
    label,
    color,
    ...(dashed ? { strokeDasharray: '6 4' } : {}),
  }));
  const first = points[0]?.at ?? 0;
  const last = points.at(-1)?.at ?? 0;
  return (
    <AreaChart
      h={height}
      data={data}
      dataKey="at"
      series={named}
      className={classes.chart ?? ''}
      curveType="monotone"
      connectNulls={false}
      withGradient
      fillOpacity={0.22}
      strokeWidth={2.5}
      withDots={points.length <= 14}
      dotProps={{ r: 3, strokeWidth: 1.5, strokeDasharray: '0' }}
      tickLine="none"
      gridAxis="x"
      strokeDasharray="3 5"
      withLegend={props.legend === true}
      legendProps={{ verticalAlign: 'top', height: 34, itemSorter: null }}
      valueFormatter={props.formatAxis}
      xAxisProps={{
        type: 'number',
        scale: 'time',
        domain: first === last ? [first - 3_600_000, last + 3_600_000] : [first, last],
        ticks: timeTicks(points),
        tickFormatter: props.formatTick,
        padding: { left: 6, right: 14 },
        interval: 'preserveStartEnd',
        minTickGap: 14,
      }}
      yAxisProps={{ width: 52, tickCount: 5, domain: [0, 'auto'] }}
      tooltipProps={{
        content: ({ label, payload }) => (
          <ChartTooltip
            label={typeof label === 'number' ? props.formatMoment(label) : label}
            payload={[...payload]}
            series={named}
            valueFormatter={formatValue}
          />
        ),
      }}
    />
  );
}
