import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, Scope, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ChangeGroupBody, GroupDto, GroupsQuery, MembershipsDto, MembershipsQuery, NewGroupBody } from './groups.dto.js';
import { GroupsService } from './groups.service.js';

/** Groups of a brand (GRP-1, GRP-2). */
@ApiTags('groups')
@Controller()
export class GroupsController {
  constructor(private readonly groups: GroupsService) {}

  @Get('brands/:id/groups')
  @Access('creators.read')
  @Paged(GroupDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: GroupsQuery): Promise<Page<GroupDto>> {
    return this.groups.list(scope, id, query);
  }

  @Get('brands/:id/group-memberships')
  @Access('creators.read')
  @ApiOkResponse({ type: MembershipsDto })
  memberships(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: MembershipsQuery): Promise<MembershipsDto> {
    return this.groups.memberships(scope, id, query.ids);
  }

  @Post('brands/:id/groups')
  @HttpCode(201)
  @Access('groups.write')
  @ApiCreatedResponse({ type: GroupDto })
  async create(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: NewGroupBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupDto> {
    return withVersion(reply, await this.groups.create(scope, id, body));
  }

  @Get('groups/:id')
  @Access('creators.read')
  @ApiOkResponse({ type: GroupDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupDto> {
    return withVersion(reply, await this.groups.get(scope, id));
  }

  @Patch('groups/:id')
  @Access('groups.write')
  @ApiOkResponse({ type: GroupDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeGroupBody,
    @ExpectedVersion() version: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupDto> {
    return withVersion(reply, await this.groups.change(scope, id, body, version));
  }

  @Delete('groups/:id')
  @HttpCode(204)
  @Access('groups.write')
  @ApiNoContentResponse()
  remove(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @ExpectedVersion() version: number | null): Promise<void> {
    return this.groups.remove(scope, id, version);
  }
}
