import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, Paged, PageQuery, Scope, XLSX_TYPE, type Page } from '@app/platform';
import {
  AddedFromSearchDto,
  AddedMembersDto,
  GroupMemberDto,
  MembersBody,
  MembersFromSearchBody,
  RemovedMembersDto,
} from './groups.dto.js';
import { GroupExportService } from './group-export.service.js';
import { GroupMembersService } from './group-members.service.js';
import { GROUP_LIMITS } from './groups.policy.js';

/** Who is in a group (GRP-1, GRP-2). */
@ApiTags('groups')
@Access('groups.write')
@Controller('groups/:id')
export class GroupMembersController {
  constructor(
    private readonly members: GroupMembersService,
    private readonly exports: GroupExportService,
  ) {}

  @Get('members')
  @Access('creators.read')
  @Paged(GroupMemberDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<GroupMemberDto>> {
    return this.members.list(scope, id, query);
  }

  @Post('members')
  @HttpCode(200)
  @ApiOkResponse({ type: AddedMembersDto })
  add(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: MembersBody): Promise<AddedMembersDto> {
    return this.members.add(scope, id, body.creatorIds);
  }

  @Post('members/from-search')
  @HttpCode(200)
  @ApiOkResponse({ type: AddedFromSearchDto })
  addFromSearch(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: MembersFromSearchBody,
  ): Promise<AddedFromSearchDto> {
    return this.members.addFromSearch(scope, id, body.query, body.limit ?? GROUP_LIMITS.fromSearch);
  }

  @Post('members/remove')
  @HttpCode(200)
  @ApiOkResponse({ type: RemovedMembersDto })
  async removeMany(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: MembersBody): Promise<RemovedMembersDto> {
    return { removed: await this.members.remove(scope, id, body.creatorIds) };
  }

  @Delete('members/:creatorId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Param('creatorId', IdPipe) creatorId: string): Promise<void> {
    return this.members.removeOne(scope, id, creatorId);
  }

  @Get('export')
  @Header('cache-control', 'no-store')
  @Access('creators.read')
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { file, disposition } = await this.exports.make(scope, id);
    return new StreamableFile(file, { type: XLSX_TYPE, disposition });
  }
}
