import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { currentContext, CurrentScope, SignedIn, StaffAccess, type Scope } from '@app/platform';
import { userOf } from '../me.service.js';
import { OutstandingDocumentsDto, PublishDocumentDto, StaffDocumentDto, StaffDocumentsDto } from './publishing.dto.js';
import { DocumentPublishing } from './publishing.service.js';

/** New versions of the legal documents: published by the operator, asked of everybody they concern (TER-1). */
@Controller()
export class DocumentPublishingController {
  constructor(private readonly publishing: DocumentPublishing) {}

  @Get('me/outstanding-documents')
  @ApiTags('identity')
  @SignedIn()
  @ApiOkResponse({ type: OutstandingDocumentsDto })
  async outstanding(@CurrentScope() scope: Scope): Promise<OutstandingDocumentsDto> {
    return { items: await this.publishing.outstanding(userOf(scope).userId, currentContext()?.locale ?? 'en') };
  }

  @Get('staff/documents')
  @ApiTags('staff')
  @StaffAccess('staff.manage-accounts')
  @ApiOkResponse({ type: StaffDocumentsDto })
  async list(): Promise<StaffDocumentsDto> {
    return { items: await this.publishing.list() };
  }

  @Post('staff/documents')
  @HttpCode(201)
  @ApiTags('staff')
  @StaffAccess('staff.manage-accounts')
  @ApiCreatedResponse({ type: StaffDocumentDto })
  publish(@CurrentScope() scope: Scope, @Body() body: PublishDocumentDto): Promise<StaffDocumentDto> {
    return this.publishing.publish(scope, body);
  }
}
