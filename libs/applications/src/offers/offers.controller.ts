import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CreatorAccess, CurrentScope, IdPipe, NotFoundError, withVersion, type Scope } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ApplicationReviewService } from '../application-review.service.js';
import { ApplicationDto } from '../applications.dto.js';
import { ApplicationsRepository } from '../applications.repository.js';
import { CashReplyDto, CashAnswerDto } from '../cash/cash.dto.js';
import { CashService } from '../cash/cash.service.js';
import { CreatorApplicationDto } from '../creator-applications.dto.js';
import { CreatorApplicationsService } from '../creator-applications.service.js';
import { OfferAnswersService } from './offer-answers.service.js';
import { offerView } from './offer-view.js';
import { AcceptOfferDto, OfferDto } from './offers.dto.js';
import { OffersRepository } from './offers.repository.js';

/** What brand and creator still agree on before the confirmation: the offer (APP-7), a free place (COL-5), other cash (APP-9). */
@ApiTags('applications')
@Controller('applications/:id')
export class OffersController {
  constructor(
    private readonly answers: OfferAnswersService,
    private readonly talk: CashService,
    private readonly applications: ApplicationsRepository,
    private readonly offers: OffersRepository,
    private readonly review: ApplicationReviewService,
    private readonly own: CreatorApplicationsService,
  ) {}

  @Get('offer')
  @Access('applications.read', { creator: true })
  @ApiOkResponse({ type: OfferDto })
  async one(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<OfferDto> {
    const application = await this.applications.get(scope, id);
    const offer = offerView((await this.offers.current([application.id])).get(application.id));
    if (!offer) throw new NotFoundError();
    return offer;
  }

  @Post('offer/accept')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: CreatorApplicationDto })
  async accept(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: AcceptOfferDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatorApplicationDto> {
    return withVersion(reply, await this.own.detail(await this.answers.accept(scope, id, body)));
  }

  @Post('offer/refuse')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: CreatorApplicationDto })
  async refuse(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatorApplicationDto> {
    return withVersion(reply, await this.own.detail(await this.answers.refuse(scope, id)));
  }

  @Post('offer/extend')
  @HttpCode(200)
  @Access('applications.decide')
  @ApiOkResponse({ type: ApplicationDto })
  async extend(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return withVersion(reply, await this.review.detail(scope, await this.answers.extend(scope, id)));
  }

  @Post('cash')
  @HttpCode(200)
  @Access('applications.decide')
  @ApiOkResponse({ type: ApplicationDto })
  async cash(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: CashAnswerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return withVersion(reply, await this.review.detail(scope, await this.talk.answer(scope, id, body.answer, body.amount)));
  }

  @Post('cash/reply')
  @HttpCode(200)
  @CreatorAccess()
  @ApiOkResponse({ type: CreatorApplicationDto })
  async reply(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: CashReplyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatorApplicationDto> {
    return withVersion(reply, await this.own.detail(await this.talk.reply(scope, id, body.agree)));
  }
}
