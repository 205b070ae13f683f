import type { Caller } from './actor.js';

/** Turns a bearer token (access token or API key) into an actor; implemented by identity. Null: unknown, expired or ended. */
export abstract class Principals {
  abstract actorOf(bearer: string): Promise<Caller | null>;
}
