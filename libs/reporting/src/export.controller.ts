import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentScope, IdPipe, type Scope } from '@app/platform';
import { ExportService } from './export.service.js';
import { LongJobDto, RequestExportDto } from './reporting.dto.js';

/** Exports, and the state of long work (api.md 3, jobs). */
@ApiTags('reporting')
@Access('reporting.export')
@Controller()
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  @Post('campaigns/:id/report/exports')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: LongJobDto })
  async request(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() _body: RequestExportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LongJobDto> {
    const job = await this.exports.request(scope, id);
    void reply.header('location', `/api/v1/jobs/${job.id}`);
    return job;
  }

  @Get('jobs/:id')
  @ApiOkResponse({ type: LongJobDto })
  state(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<LongJobDto> {
    return this.exports.state(scope, id);
  }

  @Post('jobs/:id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: LongJobDto })
  cancel(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<LongJobDto> {
    return this.exports.cancel(scope, id);
  }
}
