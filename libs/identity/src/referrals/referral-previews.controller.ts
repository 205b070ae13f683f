import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@app/platform';
import { ReferralPreviewDto } from './referrals.dto.js';
import { ReferralsService } from './referrals.service.js';

/** The page behind a brand's invitation link (CRE-10). */
@ApiTags('identity')
@Controller('referrals')
export class ReferralPreviewsController {
  constructor(private readonly referrals: ReferralsService) {}

  @Get(':code')
  @Public()
  @ApiOkResponse({ type: ReferralPreviewDto })
  preview(@Param('code') code: string): Promise<ReferralPreviewDto> {
    return this.referrals.preview(code);
  }
}
