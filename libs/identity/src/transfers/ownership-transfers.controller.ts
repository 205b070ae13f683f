import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, Paged, PageQuery, Scope, SignedIn, WithoutIdempotency, type Page } from '@app/platform';
import { OwnershipTransfersService } from './ownership-transfers.service.js';
import { OfferOwnershipDto, OwnershipTransferDto } from './transfers.dto.js';

/** Giving an organisation to another member. The receiver needs no permission but to be the one it was offered to. */
@ApiTags('identity')
@Controller('organisations/:id/ownership-transfers')
export class OwnershipTransfersController {
  constructor(private readonly transfers: OwnershipTransfersService) {}

  @Get()
  @SignedIn({ singleSignOn: true })
  @Paged(OwnershipTransferDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<OwnershipTransferDto>> {
    return this.transfers.list(scope, id, query);
  }

  @Post()
  @HttpCode(201)
  @Access('identity.transfer-ownership')
  @WithoutIdempotency()
  @ApiCreatedResponse({ type: OwnershipTransferDto })
  offer(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: OfferOwnershipDto): Promise<OwnershipTransferDto> {
    return this.transfers.offer(scope, id, body);
  }

  @Post(':transferId/accept')
  @HttpCode(200)
  @SignedIn({ singleSignOn: true })
  @ApiOkResponse({ type: OwnershipTransferDto })
  accept(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('transferId', IdPipe) transferId: string,
  ): Promise<OwnershipTransferDto> {
    return this.transfers.accept(scope, id, transferId);
  }

  @Post(':transferId/decline')
  @HttpCode(200)
  @SignedIn({ singleSignOn: true })
  @ApiOkResponse({ type: OwnershipTransferDto })
  decline(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('transferId', IdPipe) transferId: string,
  ): Promise<OwnershipTransferDto> {
    return this.transfers.decline(scope, id, transferId);
  }

  @Delete(':transferId')
  @HttpCode(204)
  @Access('identity.transfer-ownership')
  @ApiNoContentResponse()
  withdraw(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Param('transferId', IdPipe) transferId: string): Promise<void> {
    return this.transfers.withdraw(scope, id, transferId);
  }
}
