import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, Paged, PageQuery, type Page, type Scope } from '@app/platform';
import { PastCollaborationDto } from './past-work.dto.js';
import { PastWorkService } from './past-work.service.js';

/** Past and present collaborations of a creator with a brand (CRE-6); here, because creators knows no collaborations. */
@ApiTags('collaborations')
@Controller('brands/:id/creators/:creatorId/collaborations')
export class PastWorkController {
  constructor(private readonly pastWork: PastWorkService) {}

  @Get()
  @Access('creators.read')
  @ApiOperation({ description: 'Needs collaborations.read, too.' })
  @Paged(PastCollaborationDto)
  list(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) brandId: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Query() query: PageQuery,
  ): Promise<Page<PastCollaborationDto>> {
    return this.pastWork.list(scope, brandId, creatorId, query);
  }
}
