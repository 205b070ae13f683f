import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, Scope, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RelationTasksService } from './relation-tasks.service.js';
import { BrandTasksQuery, ChangeTaskBody, NewTaskBody, RelationTaskDto, TasksQuery } from './relationships.dto.js';

/** Tasks about creators (GRP-4). */
@ApiTags('groups')
@Access('groups.write')
@Controller('brands/:id')
export class RelationTasksController {
  constructor(private readonly tasks: RelationTasksService) {}

  @Get('relationship-tasks')
  @Access('creators.read')
  @Paged(RelationTaskDto)
  ofBrand(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: BrandTasksQuery): Promise<Page<RelationTaskDto>> {
    return this.tasks.ofBrand(scope, id, query);
  }

  @Get('creators/:creatorId/tasks')
  @Access('creators.read')
  @Paged(RelationTaskDto)
  list(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Query() query: TasksQuery,
  ): Promise<Page<RelationTaskDto>> {
    return this.tasks.list(scope, id, creatorId, query);
  }

  @Post('creators/:creatorId/tasks')
  @HttpCode(201)
  @ApiCreatedResponse({ type: RelationTaskDto })
  async add(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Body() body: NewTaskBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RelationTaskDto> {
    return withVersion(reply, await this.tasks.add(scope, id, creatorId, body));
  }

  @Patch('creators/:creatorId/tasks/:taskId')
  @ApiOkResponse({ type: RelationTaskDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) brandId: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Param('taskId', IdPipe) taskId: string,
    @Body() body: ChangeTaskBody,
    @ExpectedVersion() version: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RelationTaskDto> {
    return withVersion(reply, await this.tasks.change(scope, { brandId, creatorId, taskId }, body, version));
  }

  @Delete('creators/:creatorId/tasks/:taskId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) brandId: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Param('taskId', IdPipe) taskId: string,
    @ExpectedVersion() version: number | null,
  ): Promise<void> {
    return this.tasks.remove(scope, { brandId, creatorId, taskId }, version);
  }
}
