import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { InternalCommentDto, InternalComments, NewInternalCommentDto, type CommentSubject } from '@app/identity';
import { Access, CurrentScope, IdPipe, Paged, PageQuery, Scope, type Page } from '@app/platform';
import { ApplicationsRepository } from './applications.repository.js';

/** Internal comments on applications (ACC-6): for brand members and client guests, never for creators. */
@ApiTags('applications')
@Controller('applications/:id/comments')
export class ApplicationCommentsController {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly comments: InternalComments,
  ) {}

  @Get()
  @Access('applications.read')
  @Paged(InternalCommentDto)
  async list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<InternalCommentDto>> {
    return this.comments.list(scope, await this.subject(scope, id), query);
  }

  @Post()
  @HttpCode(201)
  @Access('chat.write-comment')
  @ApiCreatedResponse({ type: InternalCommentDto })
  async add(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: NewInternalCommentDto,
  ): Promise<InternalCommentDto> {
    return this.comments.add(scope, await this.subject(scope, id), body.text);
  }

  @Delete(':commentId')
  @HttpCode(204)
  @Access('chat.write-comment')
  @ApiNoContentResponse()
  async remove(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('commentId', IdPipe) commentId: string,
  ): Promise<void> {
    await this.comments.remove(scope, await this.subject(scope, id), commentId);
  }

  private async subject(scope: Scope, id: string): Promise<CommentSubject> {
    const { organisationId, brandId, campaignId } = await this.applications.get(scope, id);
    return { type: 'application', id, organisationId, brandId, campaignId };
  }
}
