import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, type Scope } from '@app/platform';
import { CreatorResultsDto } from './creator-results.dto.js';
import { CreatorResultsService } from './creator-results.service.js';

/** Figures of a creator's collaborations with a brand (CRE-6). */
@ApiTags('reporting')
@Controller('brands/:id/creators/:creatorId/results')
export class CreatorResultsController {
  constructor(private readonly results: CreatorResultsService) {}

  @Get()
  @Access('creators.read')
  @ApiOperation({ description: 'Needs reporting.read, too.' })
  @ApiOkResponse({ type: CreatorResultsDto })
  read(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) brandId: string,
    @Param('creatorId', IdPipe) creatorId: string,
  ): Promise<CreatorResultsDto> {
    return this.results.read(scope, brandId, creatorId);
  }
}
