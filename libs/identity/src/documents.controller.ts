import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { currentContext, IdPipe, OneOf, Public } from '@app/platform';
import { CurrentDocumentsDto } from './documents.dto.js';
import { DocumentsService, requiredFor } from './documents.service.js';
import { escapeHtml } from './html.js';
import { LOCALES, type Locale } from './locale.js';

class PageLanguageQuery {
  @OneOf(LOCALES, { optional: true })
  locale?: Locale;
}

/** Legal documents, readable before signing up (TER-1). */
@ApiTags('identity')
@Public()
@Controller('documents')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get('current')
  @ApiOkResponse({ type: CurrentDocumentsDto })
  async current(): Promise<CurrentDocumentsDto> {
    const locale = currentContext()?.locale ?? 'en';
    const items = await this.documents.current(locale);
    return {
      items: items.map((document) => ({
        ...document,
        url: `/api/v1/documents/${document.id}/page?locale=${locale}`,
        requiredFor: requiredFor(document.kind),
      })),
    };
  }

  @Get(':id/page')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`)
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  async page(@Param('id', IdPipe) id: string, @Query() query: PageLanguageQuery): Promise<string> {
    const locale = query.locale ?? currentContext()?.locale ?? 'en';
    const document = await this.documents.byId(id, locale);
    return page(locale, document.title, `Version ${document.version}`, document.body);
  }
}

function page(locale: Locale, title: string, version: string, body: string): string {
  const paragraphs = body.split('\n\n').map((paragraph) => {
    const heading = /^\d+\. .{1,80}$/.test(paragraph);
    return heading ? `<h2>${escapeHtml(paragraph)}</h2>` : `<p>${escapeHtml(paragraph)}</p>`;
  });
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>:root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}h2{font-size:1.1rem}</style>
</head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(version)}</p>
${paragraphs.join('\n')}
</main></body></html>`;
}
