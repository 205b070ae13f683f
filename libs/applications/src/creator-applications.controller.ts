import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatorAccess, CurrentScope, IdPipe, Paged, withVersion, type Page, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ApplyService } from './apply.service.js';
import {
  ApplicationCheckDto,
  ApplicationCheckQuery,
  ApplyDto,
  CreatorApplicationDto,
  CreatorApplicationsQuery,
  CreditsDto,
} from './creator-applications.dto.js';
import { CreatorApplicationsService } from './creator-applications.service.js';

/** The creator's side of applications. */
@ApiTags('applications')
@Controller()
export class CreatorApplicationsController {
  constructor(
    private readonly applications: CreatorApplicationsService,
    private readonly applying: ApplyService,
  ) {}

  @Post('creator/campaigns/:id/applications')
  @CreatorAccess()
  @ApiCreatedResponse({ type: CreatorApplicationDto })
  async apply(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ApplyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatorApplicationDto> {
    return withVersion(reply, await this.applications.detail(await this.applying.apply(scope, id, body)));
  }

  @Get('creator/campaigns/:id/application-check')
  @CreatorAccess()
  @ApiOkResponse({ type: ApplicationCheckDto })
  check(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Query() query: ApplicationCheckQuery,
  ): Promise<ApplicationCheckDto> {
    return this.applications.check(scope, id, query.socialAccountId);
  }

  @Get('creator/applications')
  @CreatorAccess()
  @Paged(CreatorApplicationDto)
  list(@CurrentScope() scope: Scope, @Query() query: CreatorApplicationsQuery): Promise<Page<CreatorApplicationDto>> {
    return this.applications.list(scope, query);
  }

  @Get('creator/application-credits')
  @CreatorAccess()
  @ApiOkResponse({ type: CreditsDto })
  credits(@CurrentScope() scope: Scope): Promise<CreditsDto> {
    return this.applications.credits(scope);
  }

  @Get('creator/applications/:id')
  @CreatorAccess()
  @ApiOkResponse({ type: CreatorApplicationDto })
  async one(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatorApplicationDto> {
    return withVersion(reply, await this.applications.one(scope, id));
  }

  @Post('applications/:id/withdraw')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: CreatorApplicationDto })
  async withdraw(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatorApplicationDto> {
    return withVersion(reply, await this.applications.detail(await this.applying.withdraw(scope, id)));
  }

  @Post('applications/:id/apply-again')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: CreatorApplicationDto })
  async applyAgain(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ApplyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatorApplicationDto> {
    return withVersion(reply, await this.applications.detail(await this.applying.applyAgain(scope, id, body)));
  }
}
