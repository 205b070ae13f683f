import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { StaffCollaborationsApi } from '@app/collaborations';
import { CurrentScope, IdPipe, Paged, PageQuery, StaffAccess, type Page, type Scope } from '@app/platform';
import { ExtendCollaborationBody, ReasonBody, RemovalBody, ReopenCollaborationBody } from './staff-actions.dto.js';
import { StaffCollaborationDto, StaffCollaborationRowDto } from './staff-collaborations.dto.js';
import { StaffReads } from './staff-reads.service.js';

/** The queue of overdue collaborations, and what staff do with one (STF-1, rules.md 3). */
@ApiTags('staff')
@Controller('staff/collaborations')
export class StaffCollaborationsController {
  constructor(
    private readonly reads: StaffReads,
    private readonly collaborations: StaffCollaborationsApi,
  ) {}

  @Get('overdue')
  @StaffAccess('staff.read-campaigns')
  @Paged(StaffCollaborationRowDto)
  overdue(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<Page<StaffCollaborationRowDto>> {
    return this.reads.overdue(scope, query);
  }

  @Get(':id')
  @StaffAccess('staff.read-campaigns')
  @ApiOkResponse({ type: StaffCollaborationDto })
  get(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<StaffCollaborationDto> {
    return this.reads.collaboration(scope, id);
  }

  @Post(':id/extensions')
  @HttpCode(200)
  @StaffAccess('staff.extend')
  @ApiOkResponse({ type: StaffCollaborationDto })
  async extend(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ExtendCollaborationBody,
  ): Promise<StaffCollaborationDto> {
    await this.collaborations.extend(scope, id, body);
    return this.reads.collaboration(scope, id);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @StaffAccess('staff.reopen')
  @ApiOkResponse({ type: StaffCollaborationDto })
  async reopen(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ReopenCollaborationBody,
  ): Promise<StaffCollaborationDto> {
    await this.collaborations.reopen(scope, id, body);
    return this.reads.collaboration(scope, id);
  }

  @Post(':id/remove')
  @HttpCode(200)
  @StaffAccess('staff.remove')
  @ApiOkResponse({ type: StaffCollaborationDto })
  async remove(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: RemovalBody): Promise<StaffCollaborationDto> {
    await this.collaborations.remove(scope, id, body.reason, body.fault, body.compensation);
    return this.reads.collaboration(scope, id);
  }

  /** Reminds the creator in the bell and by e-mail, with these words. */
  @Post(':id/reminders')
  @HttpCode(200)
  @StaffAccess('staff.remind')
  @ApiOkResponse({ type: StaffCollaborationDto })
  async remind(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: ReasonBody): Promise<StaffCollaborationDto> {
    await this.collaborations.remind(scope, id, body.reason);
    return this.reads.collaboration(scope, id);
  }
}
