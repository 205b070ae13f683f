import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentScope,
  currentContext,
  IdPipe,
  Paged,
  PageQuery,
  Scope,
  SignedIn,
  Transactions,
  WithoutIdempotency,
  type Page,
} from '@app/platform';
import { ChangeEmailDto, MailSentDto, PasswordChangeDto } from './auth.dto.js';
import { DocumentsService } from './documents.service.js';
import { EmailChangeService } from './email-change.service.js';
import { AcceptanceDto, AcceptDocumentsDto, BecomeCreatorDto, ChangeMeDto, MeDto, SessionDto } from './me.dto.js';
import { MeService, userOf } from './me.service.js';
import { PasswordService } from './password.service.js';

/** About oneself. */
@ApiTags('identity')
@SignedIn()
@Controller('me')
export class MeController {
  constructor(
    private readonly people: MeService,
    private readonly documents: DocumentsService,
    private readonly passwords: PasswordService,
    private readonly emails: EmailChangeService,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  @SignedIn({ singleSignOn: true })
  @ApiOkResponse({ type: MeDto })
  me(@CurrentScope() scope: Scope): Promise<MeDto> {
    return this.people.me(scope);
  }

  @Patch()
  @ApiOkResponse({ type: MeDto })
  change(@CurrentScope() scope: Scope, @Body() body: ChangeMeDto): Promise<MeDto> {
    return this.people.change(scope, body);
  }

  @Post('creator')
  @HttpCode(200)
  @ApiOkResponse({ type: MeDto })
  becomeCreator(@CurrentScope() scope: Scope, @Body() body: BecomeCreatorDto): Promise<MeDto> {
    return this.people.becomeCreator(scope, body.acceptedDocumentIds, body.referralCode ?? null);
  }

  @Post('password')
  @HttpCode(204)
  @WithoutIdempotency()
  @ApiNoContentResponse()
  changePassword(@CurrentScope() scope: Scope, @Body() body: PasswordChangeDto): Promise<void> {
    const { userId, sessionId } = userOf(scope);
    return this.passwords.change(userId, sessionId, body.currentPassword, body.password);
  }

  @Put('email')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: MailSentDto })
  async changeEmail(@CurrentScope() scope: Scope, @Body() body: ChangeEmailDto): Promise<MailSentDto> {
    await this.emails.ask(scope, body.email, body.password);
    return { status: 'mail-sent' };
  }

  @Get('sessions')
  @Paged(SessionDto)
  sessions(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<Page<SessionDto>> {
    return this.people.livingSessions(scope, query);
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiNoContentResponse()
  endOtherSessions(@CurrentScope() scope: Scope): Promise<void> {
    return this.people.endOtherSessions(scope);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  endSession(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<void> {
    return this.people.endSession(scope, id);
  }

  @Get('acceptances')
  @Paged(AcceptanceDto)
  async acceptances(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<Page<AcceptanceDto>> {
    const page = await this.documents.acceptances(userOf(scope).userId, currentContext()?.locale ?? 'en', query);
    return {
      ...page,
      items: page.items.map(({ documentId, kind, version, title, acceptedAt }) => ({
        documentId,
        kind,
        version,
        title,
        acceptedAt: acceptedAt.toISOString(),
      })),
    };
  }

  @Post('acceptances')
  @HttpCode(204)
  @ApiNoContentResponse()
  accept(@CurrentScope() scope: Scope, @Body() body: AcceptDocumentsDto): Promise<void> {
    const { userId } = userOf(scope);
    return this.transactions.run(() => this.documents.acceptCurrent(userId, body.documentIds, currentContext()?.locale ?? 'en'));
  }
}
