import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatorAccess, CurrentScope, IdPipe, Paged, PageQuery, Scope, StaffAccess, type Page } from '@app/platform';
import { ObjectionsService } from './objections.service.js';
import { RecordReadingService } from './record-reading.service.js';
import { DecideObjectionBody, ObjectBody, ObjectionsQuery, RecordDto, RecordEventDto, StaffObjectionDto } from './record.dto.js';

/** A creator's own record: reliability, level, every event that counted, objections (CRE-9, CRE-11). */
@ApiTags('creators')
@CreatorAccess()
@Controller('creator/record')
export class RecordController {
  constructor(
    private readonly reading: RecordReadingService,
    private readonly objections: ObjectionsService,
  ) {}

  @Get()
  @ApiOkResponse({ type: RecordDto })
  own(@CurrentScope() scope: Scope): Promise<RecordDto> {
    return this.reading.own(scope);
  }

  @Get('events')
  @Paged(RecordEventDto)
  events(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<Page<RecordEventDto>> {
    return this.reading.events(scope, query);
  }

  @Post('objections')
  @HttpCode(201)
  @ApiCreatedResponse({ type: RecordEventDto })
  async object(@CurrentScope() scope: Scope, @Body() body: ObjectBody): Promise<RecordEventDto> {
    return this.reading.event(await this.objections.object(scope, body.eventId, body.reason));
  }
}

/** Objections against events of records, for the staff (CRE-9, APP-8). */
@ApiTags('staff')
@StaffAccess('staff.settle-disputes')
@Controller('staff/objections')
export class StaffObjectionsController {
  constructor(
    private readonly reading: RecordReadingService,
    private readonly objections: ObjectionsService,
  ) {}

  @Get()
  @Paged(StaffObjectionDto)
  list(@CurrentScope() scope: Scope, @Query() query: ObjectionsQuery): Promise<Page<StaffObjectionDto>> {
    return this.reading.objections(scope, query);
  }

  @Post(':id/grant')
  @HttpCode(200)
  @ApiOkResponse({ type: StaffObjectionDto })
  async grant(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: DecideObjectionBody,
  ): Promise<StaffObjectionDto> {
    return this.reading.objection(await this.objections.decide(scope, id, 'granted', body.reason));
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @ApiOkResponse({ type: StaffObjectionDto })
  async refuse(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: DecideObjectionBody,
  ): Promise<StaffObjectionDto> {
    return this.reading.objection(await this.objections.decide(scope, id, 'refused', body.reason));
  }
}
