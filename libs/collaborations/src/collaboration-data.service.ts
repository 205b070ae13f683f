import { Injectable } from '@nestjs/common';
import { checkVersion, metadataFault, RuleError, Transactions, type Scope } from '@app/platform';
import { CollaborationLifecycle } from './collaboration-lifecycle.js';
import type { Collaboration } from './collaboration.entity.js';
import { PatchCollaborationDto } from './collaborations.dto.js';

/** The brand's own id and pairs of a collaboration (api.md 1); possible in every state. */
@Injectable()
export class CollaborationDataService {
  constructor(
    private readonly transactions: Transactions,
    private readonly lifecycle: CollaborationLifecycle,
  ) {}

  /** Errors: 412 stale version, 422 `collaborations.invalid-metadata`. */
  change(scope: Scope, id: string, expected: number | null, { externalId, metadata }: PatchCollaborationDto): Promise<Collaboration> {
    const fault = metadata && metadataFault(metadata);
    if (fault) {
      const { pointer, message, ...numbers } = fault;
      const text = `${pointer.slice(1)} ${message}.`;
      throw new RuleError('collaborations.invalid-metadata', text, [{ pointer, code: 'metadata', message, ...numbers }]);
    }
    return this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(scope, id);
      checkVersion(expected, collaboration.version);
      if (externalId !== undefined) collaboration.externalId = externalId;
      if (metadata !== undefined) collaboration.metadata = { ...metadata };
      await this.lifecycle.keep(collaboration);
      return collaboration;
    });
  }
}
