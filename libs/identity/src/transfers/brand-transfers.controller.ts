import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, Paged, PageQuery, Scope, type Page } from '@app/platform';
import { BrandAcceptance } from './brand-acceptance.service.js';
import { BrandTransfersService } from './brand-transfers.service.js';
import { BrandTransferDto, OfferBrandDto } from './transfers.dto.js';

/** Giving a brand to another organisation by consent of both owners (ACC-7). */
@ApiTags('identity')
@Access('identity.transfer-ownership')
@Controller()
export class BrandTransfersController {
  constructor(
    private readonly transfers: BrandTransfersService,
    private readonly acceptance: BrandAcceptance,
  ) {}

  @Get('brands/:id/transfers')
  @Paged(BrandTransferDto)
  ofBrand(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<BrandTransferDto>> {
    return this.transfers.ofBrand(scope, id, query);
  }

  @Post('brands/:id/transfers')
  @HttpCode(201)
  @ApiCreatedResponse({ type: BrandTransferDto })
  offer(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: OfferBrandDto): Promise<BrandTransferDto> {
    return this.transfers.offer(scope, id, body.email);
  }

  @Delete('brands/:id/transfers/:transferId')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Param('transferId', IdPipe) transferId: string): Promise<void> {
    return this.transfers.withdraw(scope, id, transferId);
  }

  @Get('organisations/:id/brand-transfers')
  @Paged(BrandTransferDto)
  ofOrganisation(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<BrandTransferDto>> {
    return this.transfers.ofOrganisation(scope, id, query);
  }

  @Post('organisations/:id/brand-transfers/:transferId/accept')
  @HttpCode(200)
  @ApiOkResponse({ type: BrandTransferDto })
  accept(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('transferId', IdPipe) transferId: string,
  ): Promise<BrandTransferDto> {
    return this.acceptance.accept(scope, id, transferId);
  }

  @Post('organisations/:id/brand-transfers/:transferId/decline')
  @HttpCode(200)
  @ApiOkResponse({ type: BrandTransferDto })
  decline(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('transferId', IdPipe) transferId: string,
  ): Promise<BrandTransferDto> {
    return this.transfers.decline(scope, id, transferId);
  }
}
