import { Body, Controller, Get, Param, Patch, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Scope, withVersion } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { BrandReferralDto, ChangeBrandReferralDto } from './brand-referral.dto.js';
import { BrandReferralsService } from './brand-referrals.service.js';

/** A brand's referral code (CRE-10). */
@ApiTags('creators')
@Controller('brands/:id/referral')
export class BrandReferralsController {
  constructor(private readonly referrals: BrandReferralsService) {}

  @Get()
  @Access('creators.read')
  @ApiOkResponse({ type: BrandReferralDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandReferralDto> {
    return withVersion(reply, await this.referrals.get(scope, id));
  }

  @Patch()
  @Access('identity.manage-brand')
  @ApiOkResponse({ type: BrandReferralDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeBrandReferralDto,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandReferralDto> {
    return withVersion(reply, await this.referrals.change(scope, id, body, expected));
  }
}
