import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApplicationDirectory, type StaffApplicationEvent } from '@app/applications';
import { CurrentScope, IdPipe, StaffAccess, type Scope } from '@app/platform';
import { ReasonBody } from './staff-actions.dto.js';
import { StaffApplicationDto } from './staff-applications.dto.js';
import { StaffReads } from './staff-reads.service.js';

/** What staff do with an application, for the brand or for the creator (STF-1, rules.md 3). */
@ApiTags('staff')
@Controller('staff/applications')
export class StaffApplicationsController {
  constructor(
    private readonly reads: StaffReads,
    private readonly applications: ApplicationDirectory,
  ) {}

  @Post(':id/decline')
  @HttpCode(200)
  @StaffAccess('staff.remove')
  @ApiOkResponse({ type: StaffApplicationDto })
  decline(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: ReasonBody): Promise<StaffApplicationDto> {
    return this.act(scope, id, 'decline', body);
  }

  /** Undecided again: an acceptance or a decline is taken back. */
  @Post(':id/reset')
  @HttpCode(200)
  @StaffAccess('staff.reopen')
  @ApiOkResponse({ type: StaffApplicationDto })
  reset(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: ReasonBody): Promise<StaffApplicationDto> {
    return this.act(scope, id, 'reset', body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @StaffAccess('staff.remove')
  @ApiOkResponse({ type: StaffApplicationDto })
  withdraw(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: ReasonBody): Promise<StaffApplicationDto> {
    return this.act(scope, id, 'withdraw', body);
  }

  private async act(scope: Scope, id: string, event: StaffApplicationEvent, { reason }: ReasonBody): Promise<StaffApplicationDto> {
    await this.applications.act(scope, id, event, reason);
    return this.reads.application(scope, id);
  }
}
