import { expect, it } from 'vitest';
import { loggablePath } from './loggable-path.js';

it('tokens in paths and queries never reach a log, ids do', () => {
  const id = '01a1fd05-cbe5-74c8-aede-4361f622516a';
  const token = 'aB3_'.repeat(10) + 'xyz';
  expect(loggablePath(`/api/v1/member-invitations/${token}/accept?code=1`)).toBe('/api/v1/member-invitations/[secret]/accept');
  expect(loggablePath(`/api/v1/campaigns/${id}?q=secret`)).toBe(`/api/v1/campaigns/${id}`);
});
