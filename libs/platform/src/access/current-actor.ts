import { currentContext } from '../http/request-context.js';
import { actorRef, SYSTEM, type Actor } from './actor.js';

/** Who acts now, as audit and history rows name them: the caller, whoever a link or password proved to be there, else the system. */
export function currentActor(): { kind: Actor['kind']; id: string | null } {
  const context = currentContext();
  if (!context?.actor && context?.provenUserId) return { kind: 'user', id: context.provenUserId };
  return actorRef(context?.actor ?? SYSTEM);
}

/** On public routes: the caller has just proven to be this user, by password, code or mailed link. */
export function provenAs(userId: string): void {
  const context = currentContext();
  if (context) context.provenUserId = userId;
}
