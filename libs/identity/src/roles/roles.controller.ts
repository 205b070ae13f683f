import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, PageQuery, Scope, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ChangeRoleDto, NewRoleDto, PermissionsDto, RoleDto } from './roles.dto.js';
import { RolesService } from './roles.service.js';

/** An organisation's own roles, and what roles may do (ACC-6). */
@ApiTags('identity')
@Controller('organisations/:id')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get('permissions')
  @Access('identity.manage-members')
  @ApiOkResponse({ type: PermissionsDto })
  permissions(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): PermissionsDto {
    return this.roles.permissions(scope, id);
  }

  @Get('roles')
  @Access('identity.manage-members')
  @Paged(RoleDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<RoleDto>> {
    return this.roles.list(scope, id, query);
  }

  @Post('roles')
  @HttpCode(201)
  @Access('identity.manage-organisation')
  @ApiCreatedResponse({ type: RoleDto })
  async create(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: NewRoleDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoleDto> {
    return withVersion(reply, await this.roles.create(scope, id, body));
  }

  @Patch('roles/:roleId')
  @Access('identity.manage-organisation')
  @ApiOkResponse({ type: RoleDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('roleId', IdPipe) roleId: string,
    @Body() body: ChangeRoleDto,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoleDto> {
    return withVersion(reply, await this.roles.change(scope, id, roleId, body, expected));
  }

  @Delete('roles/:roleId')
  @HttpCode(204)
  @Access('identity.manage-organisation')
  @ApiNoContentResponse()
  remove(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('roleId', IdPipe) roleId: string,
    @ExpectedVersion() expected: number | null,
  ): Promise<void> {
    return this.roles.remove(scope, id, roleId, expected);
  }
}
