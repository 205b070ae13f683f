import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, PageQuery, Scope, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ChangeSavedSearchBody, NewSavedSearchBody, SavedSearchDto } from './saved-searches.dto.js';
import { SavedSearchesService } from './saved-searches.service.js';

/** Saved searches of a brand (CRE-5). */
@ApiTags('creators')
@Access('creators.read')
@Controller('brands/:id/saved-searches')
export class SavedSearchesController {
  constructor(private readonly searches: SavedSearchesService) {}

  @Get()
  @Paged(SavedSearchDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<SavedSearchDto>> {
    return this.searches.list(scope, id, query);
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: SavedSearchDto })
  async create(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: NewSavedSearchBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedSearchDto> {
    return withVersion(reply, await this.searches.create(scope, id, body));
  }

  @Get(':searchId')
  @ApiOkResponse({ type: SavedSearchDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('searchId', IdPipe) searchId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedSearchDto> {
    return withVersion(reply, await this.searches.get(scope, id, searchId));
  }

  @Patch(':searchId')
  @ApiOkResponse({ type: SavedSearchDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('searchId', IdPipe) searchId: string,
    @Body() body: ChangeSavedSearchBody,
    @ExpectedVersion() version: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedSearchDto> {
    return withVersion(reply, await this.searches.change(scope, id, searchId, body, version));
  }

  @Delete(':searchId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('searchId', IdPipe) searchId: string,
    @ExpectedVersion() version: number | null,
  ): Promise<void> {
    return this.searches.remove(scope, id, searchId, version);
  }
}
