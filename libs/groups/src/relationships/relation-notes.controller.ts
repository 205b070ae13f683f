import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, PageQuery, Scope, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RelationNotesService } from './relation-notes.service.js';
import { NoteBody, RelationNoteDto } from './relationships.dto.js';

/** Notes about a creator (GRP-4). */
@ApiTags('groups')
@Access('groups.write')
@Controller('brands/:id/creators/:creatorId/notes')
export class RelationNotesController {
  constructor(private readonly notes: RelationNotesService) {}

  @Get()
  @Access('creators.read')
  @Paged(RelationNoteDto)
  list(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Query() query: PageQuery,
  ): Promise<Page<RelationNoteDto>> {
    return this.notes.list(scope, id, creatorId, query);
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: RelationNoteDto })
  async add(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Body() body: NoteBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RelationNoteDto> {
    return withVersion(reply, await this.notes.add(scope, id, creatorId, body.text));
  }

  @Patch(':noteId')
  @ApiOkResponse({ type: RelationNoteDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) brandId: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Param('noteId', IdPipe) noteId: string,
    @Body() body: NoteBody,
    @ExpectedVersion() version: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RelationNoteDto> {
    return withVersion(reply, await this.notes.change(scope, { brandId, creatorId, noteId }, body.text, version));
  }

  @Delete(':noteId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) brandId: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Param('noteId', IdPipe) noteId: string,
    @ExpectedVersion() version: number | null,
  ): Promise<void> {
    return this.notes.remove(scope, { brandId, creatorId, noteId }, version);
  }
}
