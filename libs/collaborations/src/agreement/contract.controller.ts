import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, currentContext, CurrentScope, disposition, IdPipe, PDF_TYPE, type Scope } from '@app/platform';
import { ContractFiles } from './contract-files.js';
import { ContractService } from './contract.service.js';
import { contractTexts } from './contract-texts.js';

/** The contract both sides can download (COL-6). */
@ApiTags('collaborations')
@Controller()
export class ContractController {
  constructor(
    private readonly contracts: ContractService,
    private readonly files: ContractFiles,
  ) {}

  @Get('collaborations/:id/contract.pdf')
  @Header('cache-control', 'no-store')
  @Access('collaborations.read', { creator: true })
  @ApiProduces(PDF_TYPE)
  @ApiOkResponse({ description: 'In the language of Accept-Language.', schema: { type: 'string', format: 'binary' } })
  async download(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const record = await this.contracts.record(scope, id);
    const locale = currentContext()?.locale ?? 'en';
    const title = [...record.terms.title.replace(/[\\/:*?"<>|]/g, ' ')].slice(0, 80).join('').trim();
    return new StreamableFile(await this.files.of(record, locale), {
      type: PDF_TYPE,
      disposition: disposition('attachment', contractTexts(locale).file(title)),
    });
  }
}
