import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, IdPipe, Paged, PageQuery, Scope, SignedIn, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { DataExportsService } from './data-exports.service.js';
import { DataExportDto } from './personal-data.dto.js';

/** Exports of everything kept about oneself (ACC-12). */
@ApiTags('identity')
@SignedIn()
@Controller('me/data-exports')
export class DataExportsController {
  constructor(private readonly exports: DataExportsService) {}

  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: DataExportDto, headers: { Location: { schema: { type: 'string' } } } })
  async request(@CurrentScope() scope: Scope, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataExportDto> {
    const made = await this.exports.request(scope);
    void reply.header('location', `/api/v1/me/data-exports/${made.id}`);
    return made;
  }

  @Get()
  @Paged(DataExportDto)
  list(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<Page<DataExportDto>> {
    return this.exports.list(scope, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: DataExportDto })
  get(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<DataExportDto> {
    return this.exports.get(scope, id);
  }
}
