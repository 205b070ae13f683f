import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { StaffCampaignsApi } from '@app/campaigns';
import { StaffCollaborationsApi } from '@app/collaborations';
import { CurrentScope, IdPipe, StaffAccess, type Scope } from '@app/platform';
import { CancelCampaignBody, ChangePhaseBody, ExtendPhaseBody } from './staff-actions.dto.js';
import { StaffCampaignDto } from './staff-campaigns.dto.js';
import { StaffReads } from './staff-reads.service.js';

/** A campaign in the console, and what staff do with it (STF-1, rules.md 3). */
@ApiTags('staff')
@Controller('staff/campaigns')
export class StaffCampaignsController {
  constructor(
    private readonly reads: StaffReads,
    private readonly campaigns: StaffCampaignsApi,
    private readonly collaborations: StaffCollaborationsApi,
  ) {}

  @Get(':id')
  @StaffAccess('staff.read-campaigns')
  @ApiOkResponse({ type: StaffCampaignDto })
  get(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<StaffCampaignDto> {
    return this.reads.campaign(scope, id);
  }

  /** Cancels whatever is confirmed; each open collaboration is removed with its own fault and compensation. */
  @Post(':id/cancel')
  @HttpCode(200)
  @StaffAccess('staff.remove')
  @ApiOkResponse({ type: StaffCampaignDto })
  async cancel(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: CancelCampaignBody): Promise<StaffCampaignDto> {
    await this.collaborations.cancelCampaign(scope, id, body.reason, body.collaborations);
    return this.reads.campaign(scope, id);
  }

  @Post(':id/extensions')
  @HttpCode(200)
  @StaffAccess('staff.extend')
  @ApiOkResponse({ type: StaffCampaignDto })
  async extend(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: ExtendPhaseBody): Promise<StaffCampaignDto> {
    await this.collaborations.extendPhase(scope, id, body.phase, body.days, body.reason);
    return this.reads.campaign(scope, id);
  }

  @Post(':id/phase')
  @HttpCode(200)
  @StaffAccess('staff.repair')
  @ApiOkResponse({ type: StaffCampaignDto })
  async change(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: ChangePhaseBody): Promise<StaffCampaignDto> {
    await this.campaigns.change(scope, id, body.event, body.reason);
    return this.reads.campaign(scope, id);
  }
}
