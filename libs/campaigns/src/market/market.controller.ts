import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, type Scope } from '@app/platform';
import { MarketCheckDto } from './market.dto.js';
import { Market } from './market.service.js';

/** The market check of an offer (CAM-16). */
@ApiTags('campaigns')
@Controller()
export class MarketController {
  constructor(private readonly market: Market) {}

  @Get('campaigns/:id/market-check')
  @Access('campaigns.read')
  @ApiOkResponse({ type: MarketCheckDto })
  check(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<MarketCheckDto> {
    return this.market.check(scope, id);
  }
}
