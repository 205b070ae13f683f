import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, withVersion, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { HandOvers } from './hand-overs.service.js';
import { GiveDto, ShipmentDto } from './shipments.dto.js';

/** Codes and accesses, where nothing is shipped. */
@ApiTags('shipping')
@Controller()
export class HandOversController {
  constructor(private readonly handOvers: HandOvers) {}

  @Post('collaborations/:id/hand-over')
  @HttpCode(200)
  @Access('shipping.write')
  @ApiOkResponse({ type: ShipmentDto })
  async give(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: GiveDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShipmentDto> {
    return withVersion(reply, await this.handOvers.give(scope, id, body.text));
  }
}
