import { Card, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconLock, IconRefresh } from '../../../shared/ui/icons.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { creatorReportsQuery, reportQuery } from '../reporting.queries.js';
import type { ContentReport, ContentSort, CreatorReport, Rate, Report } from '../reporting.types.js';
import { Breakdown } from './Breakdown.js';
import { ContentsGrid } from './ContentsGrid.js';
import { CreatorsTable } from './CreatorsTable.js';
import { ExportButton } from './ExportButton.js';
import { GrowthChart } from './GrowthChart.js';
import { Hint } from './Hint.js';
import { KeyFigures } from './KeyFigures.js';
import { ReportEmpty } from './ReportEmpty.js';
import classes from './ReportView.module.css';
import { Section } from './Section.js';
import { TopCreators } from './TopCreators.js';

export interface ReportChoices {
  rate: Rate;
  /** Sort of the creators: a field, `-` before it for downwards. */
  creators: string | undefined;
  contents: ContentSort;
}

interface ReportViewProps {
  campaignId: string;
  /** State of the campaign, for what is said while there is nothing. */
  state: string;
  zone: string;
  mayExport: boolean;
  choices: ReportChoices;
  onChoose: (change: Partial<ReportChoices>) => void;
  /** Links typed by the page. */
  creatorLink: (row: CreatorReport, children: ReactNode, className: string) => ReactNode;
  contentLink: (content: ContentReport, children: ReactNode, className: string) => ReactNode;
  emptyAction: ReactNode;
}

/** The report of one campaign; refreshes by itself (REP-7). Needs the namespace `reporting`. */
export function ReportView(props: ReportViewProps) {
  const { campaignId, zone, choices, onChoose } = props;
  const { t } = useTranslation('reporting');
  const report = useQuery(reportQuery(campaignId));
  const creators = useQuery(creatorReportsQuery(campaignId));

  if (report.isPending) return <ReportSkeleton />;
  if (report.isError) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />;
  if (report.data.figures.contents === 0) return <ReportEmpty state={props.state} action={props.emptyAction} />;

  return (
    <div className={classes.stack}>
      <div className={classes.head}>
        <div className={classes.title}>
          <Title order={2}>{t('title')}</Title>
          <Freshness report={report.data} zone={zone} />
        </div>
        {props.mayExport && <ExportButton campaignId={campaignId} />}
      </div>
      <KeyFigures figures={report.data.figures} rate={choices.rate} onRate={(rate) => onChoose({ rate })} />
      <div className={classes.charts}>
        <GrowthChart campaignId={campaignId} zone={zone} />
        {creators.isPending ? <Skeleton height={380} radius="lg" /> : <TopCreators rows={creators.data ?? []} link={props.creatorLink} />}
      </div>
      <Breakdown report={report.data} />
      <Section title={t('creators.title')}>
        {creators.isPending && <ListSkeleton />}
        {creators.isError && <ErrorState order={3} error={creators.error} onRetry={() => void creators.refetch()} />}
        {creators.isSuccess && (
          <CreatorsTable
            rows={creators.data}
            rate={choices.rate}
            sort={choices.creators}
            onSort={(sort) => onChoose({ creators: sort })}
            link={props.creatorLink}
          />
        )}
      </Section>
      <ContentsGrid
        campaignId={campaignId}
        zone={zone}
        sort={choices.contents}
        onSort={(contents) => onChoose({ contents })}
        link={props.contentLink}
      />
    </div>
  );
}

function Freshness({ report, zone }: { report: Report; zone: string }) {
  const { t } = useTranslation('reporting');
  return (
    <div className={classes.fresh}>
      <span>
        {report.asOf === null ? (
          t('noFigures')
        ) : (
          <AsOf>
            <DateText value={report.asOf} style="dateTime" zone={zone} />
          </AsOf>
        )}
      </span>
      <Hint lines={[t(report.final ? 'finalText' : 'liveText')]}>
        <ToneBadge
          size="sm"
          tone={report.final ? 'gray' : 'green'}
          icon={report.final ? IconLock : IconRefresh}
          label={t(report.final ? 'final' : 'live')}
        />
      </Hint>
    </div>
  );
}

/** The sentence around a date that is an element of its own. */
function AsOf({ children }: { children: ReactNode }) {
  const { t } = useTranslation('reporting');
  const [before, after] = t('asOf', { date: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}

function ReportSkeleton() {
  return (
    <div className={classes.stack} aria-busy="true">
      <Skeleton height={36} width="min(320px, 70%)" />
      <div className={classes.cards}>
        {Array.from({ length: 5 }, (_, index) => (
          <Skeleton key={index} height={104} radius="lg" />
        ))}
      </div>
      <Card>
        <Skeleton height={300} />
      </Card>
      <ListSkeleton />
    </div>
  );
}
