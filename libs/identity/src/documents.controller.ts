import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { currentContext, IdPipe, Public } from '@app/platform';
import { CurrentDocumentsDto, DocumentDto } from './documents.dto.js';
import { DocumentsService, requiredFor, type DocumentText } from './documents.service.js';

/** Legal documents, readable before signing up (TER-1). */
@ApiTags('identity')
@Public()
@Controller('documents')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get('current')
  @ApiOkResponse({ type: CurrentDocumentsDto })
  async current(): Promise<CurrentDocumentsDto> {
    return { items: (await this.documents.current(currentContext()?.locale ?? 'en')).map(shown) };
  }

  @Get(':id')
  @ApiOkResponse({ type: DocumentDto })
  async get(@Param('id', IdPipe) id: string): Promise<DocumentDto> {
    return shown(await this.documents.byId(id, currentContext()?.locale ?? 'en'));
  }
}

function shown(document: DocumentText): DocumentDto {
  return { ...document, url: `/documents/${document.id}`, requiredFor: requiredFor(document.kind) };
}
