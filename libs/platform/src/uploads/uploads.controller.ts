import { Controller, Delete, Head, Header, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExcludeEndpoint,
  ApiHeader,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentScope, SignedIn } from '../access/access.decorator.js';
import { Scope } from '../access/scope.js';
import { IdPipe } from '../http/validation.js';
import { TUS_VERSION } from './tus.js';
import { Uploads } from './uploads.js';

const ABOUT = 'The tus protocol 1.0.0 (creation, termination, expiration): https://tus.io/protocols/resumable-upload';
const VERSION = { name: 'Tus-Resumable', description: TUS_VERSION };

/**
 * Resumable uploads of one's own; what they are for is the purpose in Upload-Metadata. Also for members whom single sign-on let in: they work
 * for their organisation. Such a session has no creator's side, so uploads of creators are not its own.
 */
@ApiTags('uploads')
@Controller('uploads')
@SignedIn({ singleSignOn: true })
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Post()
  @HttpCode(201)
  @Header('tus-resumable', TUS_VERSION)
  @ApiOperation({ description: `Begins an upload. ${ABOUT}` })
  @ApiHeader(VERSION)
  @ApiHeader({ name: 'Upload-Length', description: 'bytes' })
  @ApiHeader({ name: 'Upload-Metadata', description: '`purpose` and `filetype` (content type), base64' })
  @ApiCreatedResponse({ headers: { Location: { schema: { type: 'string' } }, 'Upload-Expires': { schema: { type: 'string' } } } })
  async begin(
    @CurrentScope() scope: Scope,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { id, expiresAt } = await this.uploads.begin(scope, request.raw);
    void reply.header('location', `${request.url.split('?')[0]}/${id}`).header('upload-expires', expiresAt.toUTCString());
  }

  @Head(':id')
  @ApiExcludeEndpoint()
  async progress(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    void reply.headers(await this.uploads.progress(scope, id, request.raw));
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ description: `Writes on from \`Upload-Offset\`. ${ABOUT}` })
  @ApiHeader(VERSION)
  @ApiHeader({ name: 'Upload-Offset', description: 'bytes written so far, as HEAD tells' })
  @ApiConsumes('application/offset+octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiNoContentResponse({ headers: { 'Upload-Offset': { schema: { type: 'string' } } } })
  async write(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    void reply.headers(await this.uploads.write(scope, id, request.raw));
  }

  @Delete(':id')
  @HttpCode(204)
  @Header('tus-resumable', TUS_VERSION)
  @ApiNoContentResponse()
  async cancel(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<void> {
    return this.uploads.cancel(scope, id);
  }
}
