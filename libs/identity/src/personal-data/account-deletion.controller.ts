import { Body, Controller, Delete, Get, HttpCode, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentScope, Scope, SignedIn } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RefreshCookie } from '../refresh-cookie.js';
import { AccountDeletionService } from './account-deletion.service.js';
import { DeleteMeDto, DeletionPreviewDto } from './personal-data.dto.js';

/** Deleting one's own account (ACC-12). */
@ApiTags('identity')
@SignedIn()
@Controller('me')
export class AccountDeletionController {
  constructor(
    private readonly deletion: AccountDeletionService,
    private readonly cookie: RefreshCookie,
  ) {}

  @Get('deletion-preview')
  @ApiOkResponse({ type: DeletionPreviewDto })
  preview(@CurrentScope() scope: Scope): Promise<DeletionPreviewDto> {
    return this.deletion.preview(scope);
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentScope() scope: Scope, @Body() body: DeleteMeDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.deletion.delete(scope, body);
    this.cookie.clear(reply);
  }
}
