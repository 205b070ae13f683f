import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CSV_TYPE, CurrentScope, disposition, IdPipe, Paged, Scope, type Page } from '@app/platform';
import { AuditEventDto, AuditEventsFilter, AuditEventsQuery } from './audit-log.dto.js';
import { AuditLogService } from './audit-log.service.js';

/** Who did what in an organisation (ACC-9). */
@ApiTags('identity')
@Access('identity.read-audit')
@Controller('organisations/:id')
export class AuditLogController {
  constructor(private readonly log: AuditLogService) {}

  @Get('audit-events')
  @Header('cache-control', 'no-store')
  @Paged(AuditEventDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: AuditEventsQuery): Promise<Page<AuditEventDto>> {
    return this.log.list(scope, id, query);
  }

  @Get('audit-events.csv')
  @Header('cache-control', 'no-store')
  @ApiProduces(CSV_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() filter: AuditEventsFilter): Promise<StreamableFile> {
    const file = await this.log.file(scope, id, filter);
    return new StreamableFile(file, { type: CSV_TYPE, disposition: disposition('attachment', 'audit-log.csv') });
  }
}
