import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';
import { Replacement } from './replacement.entity.js';

@Injectable()
export class ReplacementRepository {
  constructor(private readonly database: Database) {}

  async add(replacement: Replacement): Promise<void> {
    await this.database.writer.insert(Replacement, replacement);
  }

  /** The place of a lost collaboration, its row locked; null when it left none. */
  async getForUpdate(collaborationId: string): Promise<Replacement | null> {
    return this.database.writer.findOne(Replacement, { where: { collaborationId }, lock: { mode: 'pessimistic_write' } });
  }

  async ofCampaign(campaignId: string): Promise<Replacement[]> {
    return this.database.reader.find(Replacement, { where: { campaignId }, order: { lostAt: 'ASC', collaborationId: 'ASC' } });
  }

  /** Whether the collaboration took a lost one's place. */
  async tookPlace(collaborationId: string): Promise<boolean> {
    return this.database.reader.existsBy(Replacement, { filledBy: collaborationId });
  }

  async save(replacement: Replacement): Promise<void> {
    await this.database.writer.save(replacement);
  }
}
