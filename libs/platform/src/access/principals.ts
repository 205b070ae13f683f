import type { UserActor } from './actor.js';

/** Turns a bearer token into an actor; implemented by identity. Null: unknown, expired or ended. */
export abstract class Principals {
  abstract actorOf(bearer: string): Promise<UserActor | null>;
}
