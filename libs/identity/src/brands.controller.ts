import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Scope, WithoutIdempotency, withVersion } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { BrandsService } from './brands.service.js';
import { BrandProfileDto, ChangeBrandDto } from './organisations.dto.js';

const PICTURE = { schema: { type: 'string', format: 'binary' } } as const;

/** Brand profiles (BRA-1). */
@ApiTags('identity')
@Controller('brands')
export class BrandsController {
  constructor(private readonly brands: BrandsService) {}

  @Get(':id')
  @Access('campaigns.read')
  @ApiOkResponse({ type: BrandProfileDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandProfileDto> {
    return withVersion(reply, await this.brands.get(scope, id));
  }

  @Patch(':id')
  @Access('identity.manage-brand')
  @ApiOkResponse({ type: BrandProfileDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeBrandDto,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandProfileDto> {
    return withVersion(reply, await this.brands.change(scope, id, body, expected));
  }

  @Post(':id/logo')
  @HttpCode(200)
  @WithoutIdempotency()
  @Access('identity.manage-brand')
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp')
  @ApiBody(PICTURE)
  @ApiOkResponse({ type: BrandProfileDto })
  async putLogo(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Headers('content-type') type: string | undefined,
    @Body() picture: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandProfileDto> {
    return withVersion(reply, await this.brands.putLogo(scope, id, type ?? '', picture));
  }
}
