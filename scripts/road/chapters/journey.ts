import type { Socket } from 'socket.io-client';
import type { Api } from '../api.ts';
import type { Checks } from '../checks.ts';
import { signIn, type Creator, type Owner } from '../people.ts';

export const CREATORS = 30;
export const PLACES = 12;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface RoadOptions {
  /** Distinguishes the runs on one database. */
  run: string;
  /** Where the operator's staff can be made; null: there is nobody who verifies. */
  databaseUrl: string | null;
  /** The simulator serves the sample insights. */
  samples: boolean;
  /** The report's sums that the sample file must give; only with `samples`. */
  sampleSums?: { posts: number; likes: number; comments: number; saves: number; shares: number; views: number };
}

export interface Collaboration {
  id: string;
  state: string;
  creator: { id: string };
  windowStartsAt: string | null;
  deadlineAt: string | null;
  deliverables: { total: number; done: number };
}

export interface SimPost {
  id: string;
  caption: string;
  sampleRow: number | null;
  insights: Record<string, number | null> | null;
}

/** What the chapters of one journey hand on to each other. */
export class Journey {
  readonly api: Api;
  readonly checks: Checks;
  readonly options: RoadOptions;
  owner!: Owner;
  creators: Creator[] = [];
  campaignId = '';
  collaborations: Collaboration[] = [];
  readonly sockets: Socket[] = [];

  constructor(api: Api, checks: Checks, options: RoadOptions) {
    this.api = api;
    this.checks = checks;
    this.options = options;
  }

  key(name: string): string {
    return `demo-${this.options.run}-${name}`;
  }

  async now(): Promise<Date> {
    return new Date((await this.api.get<{ now: string }>('/sandbox/clock')).now);
  }

  /** Tokens live 15 minutes of real time; a long demo signs in again. */
  async refresh(): Promise<void> {
    this.owner.token = await signIn(this.api, this.owner.email, this.owner.password);
    for (const creator of this.creators) creator.token = await signIn(this.api, creator.email, creator.password);
  }

  creatorOf(collaboration: Collaboration): Creator {
    const found = this.creators.find((creator) => creator.creatorId === collaboration.creator.id);
    if (!found) throw new Error('a collaboration of nobody');
    return found;
  }
}
