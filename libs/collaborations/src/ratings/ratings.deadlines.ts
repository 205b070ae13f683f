import { Injectable } from '@nestjs/common';
import { OnDeadline } from '@app/platform';
import { RatingsService } from './ratings.service.js';

/** A rating nobody answered is shown 14 days after the End (CRE-8). */
@Injectable()
export class RatingDueDates {
  constructor(private readonly ratings: RatingsService) {}

  @OnDeadline('collaborations.ratings-shown')
  async shown(id: string): Promise<void> {
    await this.ratings.due(id);
  }
}
