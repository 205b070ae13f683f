import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AddedMembersDto } from '@app/groups';
import { Access, CurrentScope, Id, IdPipe, Scope } from '@app/platform';
import { ParticipantsService } from './participants.service.js';

export class MembersFromCampaignBody {
  @Id({ description: 'whose participants' })
  campaignId!: string;
}

/** Participants of a campaign become members of a group (GRP-2); here, because groups knows no campaigns. */
@ApiTags('groups')
@Access('groups.write')
@Controller('groups/:id/members')
export class GroupParticipantsController {
  constructor(private readonly participants: ParticipantsService) {}

  @Post('from-campaign')
  @HttpCode(200)
  @ApiOkResponse({ type: AddedMembersDto })
  add(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: MembersFromCampaignBody): Promise<AddedMembersDto> {
    return this.participants.addToGroup(scope, id, body.campaignId.toLowerCase());
  }
}
