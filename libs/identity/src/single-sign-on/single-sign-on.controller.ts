import { Body, Controller, Delete, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Scope, withVersion } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { SetSingleSignOnDto, SingleSignOnDto } from './single-sign-on.dto.js';
import { SingleSignOnService } from './single-sign-on.service.js';

/** The sign-in provider of an organisation (ACC-11). */
@ApiTags('identity')
@Access('identity.manage-organisation')
@Controller('organisations/:id/single-sign-on')
export class SingleSignOnController {
  constructor(private readonly settings: SingleSignOnService) {}

  @Get()
  @ApiOkResponse({ type: SingleSignOnDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SingleSignOnDto> {
    return withVersion(reply, await this.settings.get(scope, id));
  }

  @Put()
  @ApiOkResponse({ type: SingleSignOnDto })
  async set(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: SetSingleSignOnDto,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SingleSignOnDto> {
    return withVersion(reply, await this.settings.set(scope, id, body, expected));
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @ExpectedVersion() expected: number | null): Promise<void> {
    return this.settings.remove(scope, id, expected);
  }
}
