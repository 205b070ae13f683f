import { Body, Controller, Get, Header, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatorAccess, CurrentScope, Scope, WithoutIdempotency } from '@app/platform';
import { ApplyForUgcBody, UgcApplicationStateDto, VideoLinkDto } from './ugc-applications.dto.js';
import { UgcApplicationsService } from './ugc-applications.service.js';

/** Applying as a UGC creator with a video (CRE-4). */
@ApiTags('creators')
@Controller('creator/ugc-application')
@CreatorAccess()
export class UgcApplicationsController {
  constructor(private readonly applications: UgcApplicationsService) {}

  @Get()
  @ApiOkResponse({ type: UgcApplicationStateDto })
  state(@CurrentScope() scope: Scope): Promise<UgcApplicationStateDto> {
    return this.applications.state(scope);
  }

  /** The upload is taken once, so a repeated call cannot apply twice; copying it is no work for a transaction that keeps a key. */
  @Post()
  @WithoutIdempotency()
  @ApiCreatedResponse({ type: UgcApplicationStateDto })
  apply(@CurrentScope() scope: Scope, @Body() body: ApplyForUgcBody): Promise<UgcApplicationStateDto> {
    return this.applications.apply(scope, body.uploadId);
  }

  @Get('video')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: VideoLinkDto })
  video(@CurrentScope() scope: Scope): Promise<VideoLinkDto> {
    return this.applications.video(scope);
  }
}
