import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, type Scope } from '@app/platform';
import { OfferPlaceDto, ReplacementDto, ReplacementsDto } from './replacement.dto.js';
import { ReplacementService } from './replacement.service.js';

/** Places that came free before the hand-over (COL-5). */
@ApiTags('collaborations')
@Controller()
export class ReplacementController {
  constructor(private readonly replacement: ReplacementService) {}

  @Get('campaigns/:id/replacements')
  @Access('applications.read')
  @ApiOkResponse({ type: ReplacementsDto })
  async list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<ReplacementsDto> {
    return { items: await this.replacement.list(scope, id) };
  }

  @Post('collaborations/:id/replacement')
  @HttpCode(200)
  @Access('applications.confirm-selection')
  @ApiOkResponse({ type: ReplacementDto })
  offer(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: OfferPlaceDto): Promise<ReplacementDto> {
    return this.replacement.offer(scope, id, body.applicationId);
  }
}
