import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, IdPipe, Paged, StaffAccess, type Page, type Scope } from '@app/platform';
import { FoundDto, StaffSearchQuery } from './staff-search.dto.js';
import { StaffCreatorDto } from './staff-creators.dto.js';
import { StaffOrganisationDto } from './staff-organisations.dto.js';
import { StaffReads } from './staff-reads.service.js';
import { StaffSearch } from './staff-search.service.js';

/** Search anything, and the pages of organisations and creators (STF-1). */
@ApiTags('staff')
@Controller('staff')
export class StaffSearchController {
  constructor(
    private readonly search: StaffSearch,
    private readonly reads: StaffReads,
  ) {}

  @Get('search')
  @StaffAccess('staff.read-campaigns')
  @Paged(FoundDto)
  find(@CurrentScope() scope: Scope, @Query() query: StaffSearchQuery): Promise<Page<FoundDto>> {
    return this.search.find(scope, query);
  }

  @Get('organisations/:id')
  @StaffAccess('staff.read-all')
  @ApiOkResponse({ type: StaffOrganisationDto })
  organisation(@Param('id', IdPipe) id: string): Promise<StaffOrganisationDto> {
    return this.reads.organisation(id);
  }

  @Get('creators/:id')
  @StaffAccess('staff.read-all')
  @ApiOkResponse({ type: StaffCreatorDto })
  creator(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<StaffCreatorDto> {
    return this.reads.creator(scope, id);
  }
}
