import { Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatorAccess, CurrentScope, IdPipe, Paged, Scope, type Page } from '@app/platform';
import { FollowedBrandDto, FollowedBrandsQuery } from './followed-brands.dto.js';
import { FollowedBrandsService } from './followed-brands.service.js';

/** Brands a creator follows (CRE-7). */
@ApiTags('creators')
@CreatorAccess()
@Controller('creator/followed-brands')
export class FollowedBrandsController {
  constructor(private readonly followed: FollowedBrandsService) {}

  @Get()
  @Paged(FollowedBrandDto)
  list(@CurrentScope() scope: Scope, @Query() query: FollowedBrandsQuery): Promise<Page<FollowedBrandDto>> {
    return this.followed.list(scope, query);
  }

  @Put(':brandId')
  @ApiOkResponse({ type: FollowedBrandDto })
  follow(@CurrentScope() scope: Scope, @Param('brandId', IdPipe) brandId: string): Promise<FollowedBrandDto> {
    return this.followed.follow(scope, brandId);
  }

  @Delete(':brandId')
  @HttpCode(204)
  @ApiNoContentResponse()
  unfollow(@CurrentScope() scope: Scope, @Param('brandId', IdPipe) brandId: string): Promise<void> {
    return this.followed.unfollow(scope, brandId);
  }
}
