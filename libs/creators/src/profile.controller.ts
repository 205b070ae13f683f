import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CreatorAccess, CurrentScope, DomainError, ExpectedVersion, Scope, withVersion } from '@app/platform';
import { AddressService } from './address.service.js';
import { AvatarService } from './avatar.service.js';
import { AddressBody, AddressDto, ProfileDto, UpdateProfileBody } from './profile.dto.js';
import { ProfileService } from './profile.service.js';

/** The creator's own profile and address (CRE-1). */
@ApiTags('creators')
@Controller()
@CreatorAccess()
export class ProfileController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly addresses: AddressService,
    private readonly avatars: AvatarService,
  ) {}

  @Get('creator/profile')
  @ApiOkResponse({ type: ProfileDto })
  async profile(@CurrentScope() scope: Scope, @Res({ passthrough: true }) reply: FastifyReply): Promise<ProfileDto> {
    return withVersion(reply, await this.profiles.read(scope));
  }

  @Patch('creator/profile')
  @ApiOkResponse({ type: ProfileDto })
  async updateProfile(
    @CurrentScope() scope: Scope,
    @Body() body: UpdateProfileBody,
    @ExpectedVersion() version: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProfileDto> {
    return withVersion(reply, await this.profiles.update(scope, body, version));
  }

  @Post('creator/avatar')
  @HttpCode(200)
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: ProfileDto })
  async setAvatar(@CurrentScope() scope: Scope, @Body() body: unknown): Promise<ProfileDto> {
    if (!Buffer.isBuffer(body))
      throw new DomainError('platform.wrong-type', 415, 'Send the picture itself: image/jpeg, image/png or image/webp.');
    return this.avatars.replace(scope, body);
  }

  @Delete('creator/avatar')
  @ApiOkResponse({ type: ProfileDto })
  async removeAvatar(@CurrentScope() scope: Scope): Promise<ProfileDto> {
    return this.avatars.remove(scope);
  }

  @Get('creator/address')
  @ApiOkResponse({ type: AddressDto })
  async address(@CurrentScope() scope: Scope, @Res({ passthrough: true }) reply: FastifyReply): Promise<AddressDto> {
    return withVersion(reply, await this.addresses.read(scope));
  }

  @Put('creator/address')
  @ApiOkResponse({ type: AddressDto })
  async replaceAddress(
    @CurrentScope() scope: Scope,
    @Body() body: AddressBody,
    @ExpectedVersion() version: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddressDto> {
    return withVersion(reply, await this.addresses.replace(scope, body, version));
  }
}
