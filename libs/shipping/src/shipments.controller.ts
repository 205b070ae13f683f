import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CreatorAccess, CurrentScope, IdPipe, Paged, Scope, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { DispatchService } from './dispatch.service.js';
import { ReceiptService } from './receipt.service.js';
import { NewShipmentsDto, ShipmentDto, ShipmentResultsDto, ShipmentsQuery } from './shipments.dto.js';
import { ShippingService } from './shipping.service.js';

@ApiTags('shipping')
@Controller()
export class ShipmentsController {
  constructor(
    private readonly shipping: ShippingService,
    private readonly dispatches: DispatchService,
    private readonly receipts: ReceiptService,
  ) {}

  @Get('campaigns/:id/shipments')
  @Access('collaborations.read')
  @Paged(ShipmentDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: ShipmentsQuery): Promise<Page<ShipmentDto>> {
    return this.shipping.list(scope, id, query);
  }

  @Post('campaigns/:id/shipments')
  @HttpCode(200)
  @Access('shipping.write')
  @ApiOkResponse({ type: ShipmentResultsDto })
  async send(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: NewShipmentsDto): Promise<ShipmentResultsDto> {
    return { items: await this.dispatches.send(scope, id, body.shipments) };
  }

  @Get('collaborations/:id/shipment')
  @Access('collaborations.read', { creator: true })
  @ApiOkResponse({ type: ShipmentDto })
  async one(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShipmentDto> {
    return withVersion(reply, await this.shipping.one(scope, id));
  }

  @Post('collaborations/:id/receipt')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: ShipmentDto })
  async receipt(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShipmentDto> {
    return withVersion(reply, await this.receipts.confirm(scope, id));
  }
}
