import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Access,
  CreatorAccess,
  currentContext,
  CurrentScope,
  IdPipe,
  Paged,
  Scope,
  withVersion,
  XLSX_TYPE,
  type Page,
} from '@app/platform';
import type { FastifyReply } from 'fastify';
import { AddressConfirmationService } from './address-confirmation.service.js';
import { addressFile, attachment } from './address-file.js';
import { AddressesQuery, AddressFileQuery, AddressRowDto, ConfirmAddressDto } from './addresses.dto.js';
import { AddressesService } from './addresses.service.js';
import { ShipmentDto } from './shipments.dto.js';

@ApiTags('shipping')
@Controller()
export class AddressesController {
  constructor(
    private readonly addresses: AddressesService,
    private readonly confirmations: AddressConfirmationService,
  ) {}

  @Get('campaigns/:id/addresses')
  @Header('cache-control', 'no-store')
  @Access('shipping.read-addresses')
  @Paged(AddressRowDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: AddressesQuery): Promise<Page<AddressRowDto>> {
    return this.addresses.list(scope, id, query);
  }

  @Get('campaigns/:id/addresses.xlsx')
  @Header('cache-control', 'no-store')
  @Access('shipping.read-addresses')
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: AddressFileQuery): Promise<StreamableFile> {
    const { campaign, entries } = await this.addresses.download(scope, id, query);
    const locale = currentContext()?.locale ?? 'en';
    return new StreamableFile(addressFile(entries, locale), { type: XLSX_TYPE, disposition: attachment(campaign.title, locale) });
  }

  @Post('collaborations/:id/address')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: ShipmentDto })
  async confirm(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ConfirmAddressDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShipmentDto> {
    return withVersion(reply, await this.confirmations.confirm(scope, id, body));
  }
}
