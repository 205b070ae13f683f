import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CreatorAccess, CurrentScope, ExpectedVersion, IdPipe, Paged, withVersion, type Page, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { AnswerQuestionDto, AskQuestionDto, HideQuestionDto, QuestionDto, QuestionListQuery } from './questions.dto.js';
import { Questions } from './questions.service.js';

/** Public questions on the brief (CHT-1): creators ask, the brand answers for everybody. */
@ApiTags('campaigns')
@Controller()
export class QuestionsController {
  constructor(private readonly questions: Questions) {}

  @Get('campaigns/:id/questions')
  @Access('campaigns.read', { creator: true })
  @Paged(QuestionDto)
  list(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: QuestionListQuery): Promise<Page<QuestionDto>> {
    return this.questions.list(scope, id, query);
  }

  @Post('campaigns/:id/questions')
  @CreatorAccess()
  @ApiCreatedResponse({ type: QuestionDto })
  async ask(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: AskQuestionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionDto> {
    return withVersion(reply, await this.questions.ask(scope, id, body.text));
  }

  @Post('questions/:id/answer')
  @HttpCode(200)
  @Access('applications.decide')
  @ApiOkResponse({ type: QuestionDto })
  async answer(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() expected: number | null,
    @Body() body: AnswerQuestionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionDto> {
    return withVersion(reply, await this.questions.answer(scope, id, expected, body.answer));
  }

  @Post('questions/:id/hide')
  @HttpCode(200)
  @Access('applications.decide')
  @ApiOkResponse({ type: QuestionDto })
  async hide(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() expected: number | null,
    @Body() body: HideQuestionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionDto> {
    return withVersion(reply, await this.questions.hide(scope, id, expected, body.reason));
  }

  @Post('questions/:id/show')
  @HttpCode(200)
  @Access('applications.decide')
  @ApiOkResponse({ type: QuestionDto })
  async show(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuestionDto> {
    return withVersion(reply, await this.questions.show(scope, id, expected));
  }
}
