import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, Paged, PageQuery, Scope, type Page } from '@app/platform';
import { BlockBody, BlockedCreatorDto } from './blocked-creators.dto.js';
import { BlockedCreatorsService } from './blocked-creators.service.js';

/** Whom a brand does not want to see (CRE-7); whoever decides on applications may keep somebody from applying. */
@ApiTags('creators')
@Controller('brands/:id/blocked-creators')
export class BlockedCreatorsController {
  constructor(private readonly blocked: BlockedCreatorsService) {}

  @Get()
  @Access('creators.read')
  @Paged(BlockedCreatorDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<BlockedCreatorDto>> {
    return this.blocked.list(scope, id, query);
  }

  @Post()
  @HttpCode(201)
  @Access('applications.decide')
  @ApiCreatedResponse({ type: BlockedCreatorDto })
  block(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: BlockBody): Promise<BlockedCreatorDto> {
    return this.blocked.block(scope, id, body);
  }

  @Delete(':creatorId')
  @HttpCode(204)
  @Access('applications.decide')
  @ApiNoContentResponse()
  unblock(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Param('creatorId', IdPipe) creatorId: string): Promise<void> {
    return this.blocked.unblock(scope, id, creatorId);
  }
}
