import { Injectable } from '@nestjs/common';
import { checkVersion, Clock, metadataFault, RuleError, Transactions, type Scope } from '@app/platform';
import type { Application } from './application.entity.js';
import { PatchApplicationDto } from './applications.dto.js';
import { ApplicationsRepository } from './applications.repository.js';

/** The brand's own id and pairs of an application (api.md 1); possible in every state, nobody else is concerned. */
@Injectable()
export class ApplicationDataService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ApplicationsRepository,
    private readonly clock: Clock,
  ) {}

  /** Errors: 412 stale version, 422 `applications.invalid-metadata`. */
  change(scope: Scope, id: string, expected: number | null, { externalId, metadata }: PatchApplicationDto): Promise<Application> {
    const fault = metadata && metadataFault(metadata);
    if (fault) {
      const { pointer, message, ...numbers } = fault;
      const text = `${pointer.slice(1)} ${message}.`;
      throw new RuleError('applications.invalid-metadata', text, [{ pointer, code: 'metadata', message, ...numbers }]);
    }
    return this.transactions.run(async () => {
      const application = await this.repository.getForUpdate(scope, id);
      checkVersion(expected, application.version);
      if (externalId !== undefined) application.externalId = externalId;
      if (metadata !== undefined) application.metadata = { ...metadata };
      application.version += 1;
      application.updatedAt = this.clock.now();
      await this.repository.save(application);
      return application;
    });
  }
}
