import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, PageQuery, Scope, SignedIn, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ChangeMemberDto, MemberDto } from './members.dto.js';
import { MembersService } from './members.service.js';

/** Members of an organisation (ACC-5). */
@ApiTags('identity')
@Controller('organisations/:id')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get('members')
  @Access('identity.manage-members')
  @Paged(MemberDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<MemberDto>> {
    return this.members.list(scope, id, query);
  }

  @Get('members/:memberId')
  @Access('identity.manage-members')
  @ApiOkResponse({ type: MemberDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('memberId', IdPipe) memberId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberDto> {
    return withVersion(reply, await this.members.get(scope, id, memberId));
  }

  @Patch('members/:memberId')
  @Access('identity.manage-members')
  @ApiOkResponse({ type: MemberDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('memberId', IdPipe) memberId: string,
    @Body() body: ChangeMemberDto,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberDto> {
    return withVersion(reply, await this.members.change(scope, id, memberId, body, expected));
  }

  @Delete('members/:memberId')
  @HttpCode(204)
  @Access('identity.manage-members')
  @ApiNoContentResponse()
  remove(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('memberId', IdPipe) memberId: string,
    @ExpectedVersion() expected: number | null,
  ): Promise<void> {
    return this.members.remove(scope, id, memberId, expected);
  }

  @Post('leave')
  @HttpCode(204)
  @SignedIn({ singleSignOn: true })
  @ApiNoContentResponse()
  leave(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<void> {
    return this.members.leave(scope, id);
  }
}
