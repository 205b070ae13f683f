import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AddedMembersDto } from '@app/groups';
import { Access, CurrentScope, Id, IdPipe, Scope, Texts } from '@app/platform';
import type { Tier } from '@app/rules';
import { PARTICIPANT_OUTCOMES, ParticipantsService, TIERS, type ParticipantOutcome } from './participants.service.js';

export class MembersFromCampaignBody {
  @Id({ description: 'whose participants' })
  campaignId!: string;

  @Texts({
    maxItems: PARTICIPANT_OUTCOMES.length,
    max: 30,
    optional: true,
    pattern: new RegExp(`^(${PARTICIPANT_OUTCOMES.join('|')})$`),
    description: `only those whose collaboration came out like this: any of ${PARTICIPANT_OUTCOMES.join(', ')}; left out or empty: everybody`,
  })
  outcomes?: ParticipantOutcome[];

  @Texts({
    maxItems: TIERS.length,
    max: 10,
    optional: true,
    pattern: new RegExp(`^(${TIERS.join('|')})$`),
    description: `only those of these tiers by their share of the campaign's engagements (REP-5): any of ${TIERS.join(', ')}; needs reporting.read; left out or empty: everybody`,
  })
  tiers?: Tier[];
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
    return this.participants.addToGroup(scope, id, body.campaignId.toLowerCase(), body);
  }
}
