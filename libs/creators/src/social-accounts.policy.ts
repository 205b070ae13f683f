import type { SocialAccount } from './social-account.entity.js';

export interface AccountCan {
  refresh: boolean;
  reconnect: boolean;
  unlink: boolean;
  askSecondLook: boolean;
}

/** What the creator may do with an own account now; the services enforce the same. */
export function accountCan(account: Pick<SocialAccount, 'state' | 'eligibility' | 'secondLookAt'>): AccountCan {
  return {
    refresh: account.state === 'connected',
    reconnect: account.state === 'reconnect',
    unlink: account.state !== 'unlinked',
    askSecondLook: account.state === 'connected' && account.eligibility === 'fail' && account.secondLookAt === null,
  };
}
