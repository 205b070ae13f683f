import { Injectable } from '@nestjs/common';
import { Clock, newId, Storage, Transactions, type Scope } from '@app/platform';
import { CreatorsRepository } from './creators.repository.js';
import { portrait } from './pictures.js';
import { ProfileDto } from './profile.dto.js';
import { ProfileService } from './profile.service.js';

/** The creator's picture: re-encoded, without metadata, public. */
@Injectable()
export class AvatarService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CreatorsRepository,
    private readonly profiles: ProfileService,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  async replace(scope: Scope, data: Buffer): Promise<ProfileDto> {
    const creatorId = (await this.profiles.ensure(scope)).id;
    const key = `avatars/${creatorId}/${newId()}.webp`;
    await this.storage.put(key, await portrait(data));
    return this.set(scope, creatorId, key);
  }

  async remove(scope: Scope): Promise<ProfileDto> {
    return this.set(scope, (await this.profiles.ensure(scope)).id, null);
  }

  private async set(scope: Scope, creatorId: string, key: string | null): Promise<ProfileDto> {
    return this.transactions.run(async () => {
      const creator = await this.repository.getForUpdate(scope, creatorId);
      const old = creator.avatarKey;
      creator.avatarKey = key;
      creator.touch(this.clock.now());
      if (old) this.transactions.afterCommit(() => void this.storage.remove(old).catch(() => undefined));
      return this.profiles.present(await this.repository.save(scope, creator));
    });
  }
}
