import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/access.decorator.js';
import { NotFoundError } from '../http/domain-error.js';
import { FileLinks } from './file-links.js';
import { Storage } from './storage.js';

const INLINE = new Set(['image/jpeg', 'image/png', 'image/webp', 'video/mp4']);

/** Content-Disposition whose file name survives umlauts (RFC 6266). */
export function disposition(kind: 'inline' | 'attachment', name: string | null): string {
  return name ? `${kind}; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}` : kind;
}

/** Stored files by signed link; never sniffed, and nothing active is ever shown inline. */
@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly links: FileLinks,
    private readonly storage: Storage,
  ) {}

  @Get(':link')
  @Public()
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async read(@Param('link') link: string, @Res() reply: FastifyReply): Promise<void> {
    const file = this.links.read(link);
    const data = file ? await this.storage.open(file.key) : null;
    if (!file || !data) throw new NotFoundError();
    await reply
      .header('content-type', file.type)
      .header('content-length', data.size)
      .header('content-disposition', disposition(INLINE.has(file.type) ? 'inline' : 'attachment', file.name))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', `default-src 'none'; sandbox`)
      .header('cache-control', file.permanent ? 'public, max-age=31536000, immutable' : 'private, max-age=3600')
      .send(data.stream);
  }
}
