import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatorAccess, CurrentScope, IdPipe, Paged, Scope, StaffAccess, type Page } from '@app/platform';
import {
  AccountClaimsDto,
  AnswerClaimBody,
  ClaimAccountBody,
  DecideClaimBody,
  OwnClaimDto,
  StaffClaimDto,
  StaffClaimsQuery,
} from './account-claims.dto.js';
import { AccountClaimsService } from './account-claims.service.js';
import { ClaimDecisionsService } from './claim-decisions.service.js';

/** A platform account that another creator has linked: claim it, or say whose it is (CRE-2). */
@ApiTags('creators')
@CreatorAccess()
@Controller('creator/social-accounts')
export class AccountClaimsController {
  constructor(private readonly claims: AccountClaimsService) {}

  @Get('claims')
  @ApiOkResponse({ type: AccountClaimsDto })
  list(@CurrentScope() scope: Scope): Promise<AccountClaimsDto> {
    return this.claims.list(scope);
  }

  @Post('claims')
  @HttpCode(201)
  @ApiCreatedResponse({ type: OwnClaimDto })
  claim(@CurrentScope() scope: Scope, @Body() body: ClaimAccountBody): Promise<OwnClaimDto> {
    return this.claims.claim(scope, body);
  }

  @Delete('claims/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<void> {
    return this.claims.withdraw(scope, id);
  }

  @Post(':id/claim-answer')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountClaimsDto })
  answer(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: AnswerClaimBody): Promise<AccountClaimsDto> {
    return this.claims.answer(scope, id, body);
  }
}

/** Claims for the verifiers, with the facts of both sides (CRE-2). */
@ApiTags('staff')
@StaffAccess('staff.verify')
@Controller('staff/account-claims')
export class StaffAccountClaimsController {
  constructor(private readonly decisions: ClaimDecisionsService) {}

  @Get()
  @Paged(StaffClaimDto)
  list(@CurrentScope() scope: Scope, @Query() query: StaffClaimsQuery): Promise<Page<StaffClaimDto>> {
    return this.decisions.list(scope, query);
  }

  @Post(':id/grant')
  @HttpCode(200)
  @ApiOkResponse({ type: StaffClaimDto })
  grant(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: DecideClaimBody): Promise<StaffClaimDto> {
    return this.decisions.grant(scope, id, body.reason);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @ApiOkResponse({ type: StaffClaimDto })
  refuse(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: DecideClaimBody): Promise<StaffClaimDto> {
    return this.decisions.refuse(scope, id, body.reason);
  }
}
