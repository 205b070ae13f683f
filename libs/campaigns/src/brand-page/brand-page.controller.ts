import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatorAccess, CurrentScope, IdPipe, type Scope } from '@app/platform';
import { CreatorBrandPageDto } from './brand-page.dto.js';
import { BrandPages } from './brand-page.service.js';

/** Brands as creators see them (BRA-1). */
@ApiTags('campaigns')
@CreatorAccess()
@Controller('creator/brands')
export class BrandPagesController {
  constructor(private readonly pages: BrandPages) {}

  @Get(':id')
  @ApiOkResponse({ type: CreatorBrandPageDto })
  get(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<CreatorBrandPageDto> {
    return this.pages.get(scope, id);
  }
}
