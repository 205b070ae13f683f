import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Access,
  CurrentScope,
  decodeCursor,
  DEFAULT_LIMIT,
  FileLinks,
  IdPipe,
  Paged,
  toPage,
  type Page,
  type Scope,
  withTotal,
} from '@app/platform';
import { valueOf } from '@app/rules';
import type { MeasuredContent } from './measured-content.js';
import { contentReportDto, creatorReportDto, reportDto, seriesDto } from './report.mapper.js';
import { ReportService } from './report.service.js';
import { ContentReportDto, ContentReportQuery, CreatorReportsDto, ReportDto, SeriesDto } from './reporting.dto.js';

const SORTS: Record<string, (content: MeasuredContent) => number> = {
  '-publishedAt': (content) => content.row.published_at.getTime(),
  '-views': (content) => valueOf(content.metrics.views) ?? -1,
  '-engagements': (content) => valueOf(content.engagements) ?? -1,
};

/** Reports of a campaign (api.md 3). */
@ApiTags('reporting')
@Access('reporting.read')
@Controller('campaigns/:id/report')
export class ReportingController {
  constructor(
    private readonly reports: ReportService,
    private readonly links: FileLinks,
  ) {}

  @Get()
  @ApiOkResponse({ type: ReportDto })
  async report(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ReportDto> {
    return reportDto(this.reports.summary(await this.reports.data(scope, id)));
  }

  @Get('creators')
  @ApiOkResponse({ type: CreatorReportsDto })
  async creators(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<CreatorReportsDto> {
    return { items: this.reports.perCreator(await this.reports.data(scope, id)).map(creatorReportDto) };
  }

  @Get('contents')
  @Paged(ContentReportDto)
  async contents(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Query() query: ContentReportQuery,
  ): Promise<Page<ContentReportDto>> {
    const data = await this.reports.data(scope, id);
    const rank = SORTS[query.sort ?? '-publishedAt']!;
    const key = (content: MeasuredContent): [number, string] => [rank(content), content.row.content_id];
    const after = decodeCursor(query.cursor, 2);
    const all = data.contents.filter((content) => !query.collaborationId || content.row.collaboration_id === query.collaborationId);
    const rows = [...all]
      .sort((a, b) => rank(b) - rank(a) || (a.row.content_id < b.row.content_id ? 1 : -1))
      .filter(
        (content) =>
          !after || rank(content) < Number(after[0]) || (rank(content) === Number(after[0]) && content.row.content_id < String(after[1])),
      );
    const limit = query.limit ?? DEFAULT_LIMIT;
    const page = toPage(rows.slice(0, limit + 1), limit, key, (content) => contentReportDto(content, data, this.links));
    return withTotal(page, query, () => Promise.resolve(all.length));
  }

  @Get('series')
  @ApiOkResponse({ type: SeriesDto })
  async series(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<SeriesDto> {
    return { items: (await this.reports.series(scope, id)).map(seriesDto) };
  }
}
