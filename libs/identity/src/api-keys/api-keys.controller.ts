import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, Scope, withVersion, WithoutIdempotency, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ApiKeyDto, ApiKeysQuery, ApiKeyWithSecretDto, ChangeApiKeyDto, NewApiKeyDto, RotateApiKeyDto } from './api-keys.dto.js';
import { ApiKeysService } from './api-keys.service.js';

/** API keys of an organisation (ACC-8). */
@ApiTags('identity')
@Access('identity.manage-organisation')
@Controller('organisations/:id/api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get()
  @Paged(ApiKeyDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: ApiKeysQuery): Promise<Page<ApiKeyDto>> {
    return this.keys.list(scope, id, query);
  }

  // an idempotency row would keep the secret
  @Post()
  @HttpCode(201)
  @WithoutIdempotency()
  @Header('cache-control', 'no-store')
  @ApiCreatedResponse({ type: ApiKeyWithSecretDto })
  async create(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: NewApiKeyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApiKeyWithSecretDto> {
    return withVersion(reply, await this.keys.create(scope, id, body));
  }

  @Patch(':keyId')
  @ApiOkResponse({ type: ApiKeyDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('keyId', IdPipe) keyId: string,
    @Body() body: ChangeApiKeyDto,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApiKeyDto> {
    return withVersion(reply, await this.keys.change(scope, id, keyId, body, expected));
  }

  @Delete(':keyId')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('keyId', IdPipe) keyId: string,
    @ExpectedVersion() expected: number | null,
  ): Promise<void> {
    return this.keys.revoke(scope, id, keyId, expected);
  }

  @Post(':keyId/rotate')
  @HttpCode(200)
  @WithoutIdempotency()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: ApiKeyWithSecretDto })
  async rotate(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('keyId', IdPipe) keyId: string,
    @Body() body: RotateApiKeyDto,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApiKeyWithSecretDto> {
    return withVersion(reply, await this.keys.rotate(scope, id, keyId, body.graceHours, expected));
  }
}
