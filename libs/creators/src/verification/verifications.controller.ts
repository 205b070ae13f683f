import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, IdPipe, Paged, Scope, StaffAccess, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { DeclineVerificationBody, VerificationDto, VerificationItemDto, VerificationQuery } from './verifications.dto.js';
import { VerificationsService } from './verifications.service.js';

/** The verifiers' queue: accounts on review, a sample of the passes, second looks, videos of UGC creators (CRE-3, CRE-4). */
@ApiTags('staff')
@StaffAccess('staff.verify')
@Controller('staff/verifications')
export class VerificationsController {
  constructor(private readonly verifications: VerificationsService) {}

  @Get()
  @Paged(VerificationItemDto)
  list(@CurrentScope() scope: Scope, @Query() query: VerificationQuery): Promise<Page<VerificationItemDto>> {
    return this.verifications.list(scope, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: VerificationDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerificationDto> {
    return withVersion(reply, await this.verifications.get(scope, id));
  }

  @Post(':id/claim')
  @HttpCode(200)
  @ApiOkResponse({ type: VerificationDto })
  claim(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<VerificationDto> {
    return this.verifications.claim(scope, id);
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiOkResponse({ type: VerificationDto })
  release(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<VerificationDto> {
    return this.verifications.release(scope, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: VerificationDto })
  approve(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<VerificationDto> {
    return this.verifications.approve(scope, id);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiOkResponse({ type: VerificationDto })
  decline(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: DeclineVerificationBody): Promise<VerificationDto> {
    return this.verifications.decline(scope, id, body);
  }
}
