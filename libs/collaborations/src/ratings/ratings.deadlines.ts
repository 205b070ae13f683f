import { Injectable } from '@nestjs/common';
import { OnDeadline } from '@app/platform';
import { RatingsService } from './ratings.service.js';

/** A rating nobody answered is shown 14 days after the End; who has not rated is reminded once (CRE-8). */
@Injectable()
export class RatingDueDates {
  constructor(private readonly ratings: RatingsService) {}

  @OnDeadline('collaborations.rating-reminder')
  async remind(id: string): Promise<void> {
    await this.ratings.remind(id);
  }

  @OnDeadline('collaborations.ratings-shown')
  async shown(id: string): Promise<void> {
    await this.ratings.due(id);
  }
}
