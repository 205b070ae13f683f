import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, ExpectedVersion, IdPipe, Paged, PageQuery, Scope, StaffAccess, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ChangeStaffAccountDto, NewStaffAccountDto, StaffAccountDto } from './staff-accounts.dto.js';
import { StaffAccountsService } from './staff-accounts.service.js';

/** Accounts of the operator's people (rules.md 7, OPS-1). */
@ApiTags('staff')
@StaffAccess('staff.manage-accounts')
@Controller('staff/accounts')
export class StaffAccountsController {
  constructor(private readonly accounts: StaffAccountsService) {}

  @Get()
  @Paged(StaffAccountDto)
  list(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<Page<StaffAccountDto>> {
    return this.accounts.list(scope, query);
  }

  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: StaffAccountDto })
  async create(
    @CurrentScope() scope: Scope,
    @Body() body: NewStaffAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffAccountDto> {
    return withVersion(reply, await this.accounts.create(scope, body.email, body.role));
  }

  @Patch(':id')
  @ApiOkResponse({ type: StaffAccountDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeStaffAccountDto,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffAccountDto> {
    return withVersion(reply, await this.accounts.change(scope, id, body.role, expected));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @ExpectedVersion() expected: number | null): Promise<void> {
    return this.accounts.end(scope, id, expected);
  }
}
