import { Injectable } from '@nestjs/common';

/** Work that must be over before `/readyz` says yes (seeding the sandbox). */
@Injectable()
export class Readiness {
  private readonly pending = new Set<string>();

  get waitingFor(): readonly string[] {
    return [...this.pending];
  }

  /** `/readyz` answers 503 until `work` has settled. */
  async hold<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.pending.add(name);
    try {
      return await work();
    } finally {
      this.pending.delete(name);
    }
  }
}
