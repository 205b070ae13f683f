import { Session } from './session.js';

/** The session of this browser tab. */
export const session = new Session({
  fetch: (...input) => fetch(...input),
  exclusively: (work) => ('locks' in navigator ? navigator.locks.request('of-session', work) : work()),
  channel: new BroadcastChannel('of-session'),
  storage: localStorage,
  elapsed: () => performance.now(),
});
