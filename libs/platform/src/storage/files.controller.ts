import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
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

/** One range of bytes, as players ask for; several, or nonsense, mean the whole file (RFC 9110, 14.2). */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | 'outside' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return null;
  const [first, last] = [found[1] ?? '', found[2] ?? ''];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return null;
  return start >= size || (first === '' && Number(last) === 0) ? 'outside' : { start, end };
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
  async read(@Param('link') link: string, @Headers('range') asked: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const file = this.links.read(link);
    const size = file ? await this.storage.size(file.key) : null;
    if (!file || size === null) throw new NotFoundError();
    const range = rangeOf(asked, size);
    if (range === 'outside') {
      await reply.code(416).header('content-range', `bytes */${size}`).send();
      return;
    }
    const data = await this.storage.open(file.key, range ?? undefined);
    if (!data) throw new NotFoundError();
    if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
    await reply
      .header('content-type', file.type)
      .header('content-length', range ? range.end - range.start + 1 : size)
      .header('accept-ranges', 'bytes')
      .header('content-disposition', disposition(INLINE.has(file.type) ? 'inline' : 'attachment', file.name))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', `default-src 'none'; sandbox`)
      .header('cache-control', file.permanent ? 'public, max-age=31536000, immutable' : 'private, max-age=3600')
      .send(data.stream);
  }
}
