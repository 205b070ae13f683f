import { generateSync } from 'otplib';
import { RoadError, eventually, type Api } from './api.ts';
import type { Checks } from './checks.ts';
import { inviteColleague } from './colleagues.ts';
import { mailsTo, type Owner, type Person } from './people.ts';
import { unzip } from './unzip.ts';

interface Member {
  id: string;
  email: string;
  role: string;
  brandIds: string[] | null;
}

/** Several people, software and their traces in one organisation; each step is checked by a second way. */
export class AccountsRoad {
  private readonly api: Api;
  private readonly checks: Checks;
  private readonly run: string;
  private readonly owner: Owner;
  private readonly campaignId: string;

  constructor(api: Api, checks: Checks, run: string, owner: Owner, campaignId: string) {
    this.api = api;
    this.checks = checks;
    this.run = run;
    this.owner = owner;
    this.campaignId = campaignId;
  }

  async play(): Promise<void> {
    const colleague = await this.invite();
    await this.changeAndRemove(colleague);
    await this.keys();
    await this.secondFactor();
    await this.auditLog();
    await this.ownData();
  }

  private get organisation(): string {
    return `/organisations/${this.owner.organisationId}`;
  }

  private async invite(): Promise<Person> {
    const { api, checks, owner } = this;
    checks.step('14 · A colleague joins by invitation and sees one brand only (ACC-5, ACC-7)');
    const second = await api.post<{ id: string }>(`${this.organisation}/brands`, owner.token, { name: `Aurora ${this.run}` });
    const person = { email: `reviewer-${this.run}@demo.example`, password: 'quiet-harbour-lamp-88', name: 'Noor Haddad' };
    const colleague = await inviteColleague(api, owner, { ...person, role: 'reviewer', brandIds: [second.id] });
    const me = await api.get<{ organisations: Array<{ role: string; brands: Array<{ id: string }> }> }>('/me', colleague.token);
    checks.equal(
      'role and brands of the colleague',
      me.organisations.map(({ role, brands }) => [role, ...brands.map(({ id }) => id)]),
      [['reviewer', second.id]],
    );
    await checks.refused('the campaign of the other brand', 404, () => api.get(`/campaigns/${this.campaignId}`, colleague.token));
    await checks.refused('inviting others', 403, () =>
      api.post(`${this.organisation}/member-invitations`, colleague.token, { email: `x-${person.email}`, role: 'analyst' }),
    );
    const open = await api.all<{ email: string; state: string }>(`${this.organisation}/member-invitations`, owner.token);
    checks.equal('the invitation is used up', open.find(({ email }) => email === person.email)?.state, 'accepted');
    return colleague;
  }

  private async changeAndRemove(colleague: Person): Promise<void> {
    const { api, checks, owner } = this;
    checks.step('15 · Rights change at once, the last owner stays (ACC-2, ACC-5)');
    const members = await api.all<Member>(`${this.organisation}/members`, owner.token);
    const member = members.find(({ email }) => email === colleague.email)!;
    await api.call('PATCH', `${this.organisation}/members/${member.id}`, { token: owner.token, body: { role: 'analyst', brandIds: null } });
    const seen = await api.get<{ can: { launch?: boolean } }>(`/campaigns/${this.campaignId}`, colleague.token);
    checks.that('the next request sees every brand', seen.can.launch !== true, seen.can);
    await api.call('DELETE', `${this.organisation}/members/${member.id}`, { token: owner.token });
    const status = await refusal(() => api.get(`/campaigns/${this.campaignId}`, colleague.token));
    checks.that('the removed colleague’s next request is refused', status === 403 || status === 404, status);
    await checks.refused('leaving as the last owner', 409, () => api.post(`${this.organisation}/leave`, owner.token));
    const mails = await mailsTo(api, colleague.email);
    checks.that(
      'the colleague is told by e-mail',
      mails.length >= 2,
      mails.map(({ subject }) => subject),
    );
  }

  private async keys(): Promise<void> {
    const { api, checks, owner } = this;
    checks.step('16 · Software reads with an API key, and nothing else (ACC-8)');
    const key = await api.post<{ id: string; secret: string }>(`${this.organisation}/api-keys`, owner.token, {
      name: 'Data warehouse',
      permissions: ['campaigns.read', 'reporting.read'],
    });
    const report = (token: string) =>
      api.get<{ figures: { engagements: { value: number } } }>(`/campaigns/${this.campaignId}/report`, token);
    checks.equal(
      'the key reads the same engagements as the owner',
      (await report(key.secret)).figures.engagements.value,
      (await report(owner.token)).figures.engagements.value,
    );
    await checks.refused('launching with it', 403, () => api.post(`/campaigns/${this.campaignId}/launch`, key.secret));
    const listed = JSON.stringify(await api.get(`${this.organisation}/api-keys`, owner.token));
    checks.that('the list never shows the secret', listed.includes('Data warehouse') && !listed.includes(key.secret));
    await api.call('DELETE', `${this.organisation}/api-keys/${key.id}`, { token: owner.token });
    await checks.refused('the revoked key', 401, () => report(key.secret));
  }

  private async secondFactor(): Promise<void> {
    const { api, checks, owner } = this;
    checks.step('17 · A second factor for a colleague of their own organisation (ACC-3)');
    const person = { email: `finance-${this.run}@demo.example`, password: 'amber-compass-lamp-19', name: 'Finn Petersen' };
    const colleague = await inviteColleague(api, owner, { ...person, role: 'finance' });
    const { secret } = await api.post<{ secret: string }>('/me/totp', colleague.token, { password: person.password });
    const { recoveryCodes } = await api.post<{ recoveryCodes: string[] }>('/me/totp/confirmation', colleague.token, {
      code: generateSync({ secret }),
    });
    checks.equal('recovery codes handed out', new Set(recoveryCodes).size, 10);
    const challenge = await api.post('/auth/sign-in', undefined, { email: person.email, password: person.password }).then(
      () => null,
      (error: unknown) => (error instanceof RoadError ? (error.body as { code: string; challenge: string }) : null),
    );
    checks.equal('the password alone is not enough', challenge?.code, 'identity.second-factor-needed');
    const recoveryCode = recoveryCodes[0]!;
    const signedIn = await api.post<{ accessToken: string }>('/auth/totp', undefined, { challenge: challenge!.challenge, recoveryCode });
    const sessions = await api.all<{ current: boolean; secondFactor: boolean }>('/me/sessions', signedIn.accessToken);
    checks.equal('this session has the factor', sessions.find(({ current }) => current)?.secondFactor, true);
    const left = await api.get<{ recoveryCodesLeft: number }>('/me/totp', signedIn.accessToken);
    checks.equal('recovery codes left', left.recoveryCodesLeft, 9);
  }

  private async auditLog(): Promise<void> {
    const { api, checks, owner } = this;
    checks.step('18 · The audit log knows who did what, on screen and as CSV (ACC-9)');
    const filter = 'objectType=identity.membership';
    const events = await api.all<{ id: string; action: string; actor: { name: string | null } }>(
      `${this.organisation}/audit-events?${filter}`,
      owner.token,
    );
    for (const action of ['created', 'updated', 'removed'])
      checks.that(
        `a membership was ${action}`,
        events.some((event) => event.action === action),
      );
    const csv = await api.call<string | Buffer>('GET', `${this.organisation}/audit-events.csv?${filter}`, { token: owner.token });
    const lines = String(csv.body).trim().split('\r\n');
    checks.equal('lines of the CSV', lines.length - 1, events.length);
    checks.that('no password, secret or hash is in it', !/argon2|of_test_/.test(lines.join()));
  }

  private async ownData(): Promise<void> {
    const { api, checks, owner } = this;
    checks.step('19 · Everything about oneself as a file (ACC-12)');
    const begun = await api.post<{ id: string }>('/me/data-exports', owner.token);
    const done = await eventually(async () => {
      const state = await api.get<{ state: string; url: string | null }>(`/me/data-exports/${begun.id}`, owner.token);
      return state.state === 'done' ? state : null;
    });
    checks.that('the export is made in the background', !!done?.url);
    const files = await unzip(Buffer.from(await (await fetch(`${api.url}${done!.url}`)).arrayBuffer()));
    const everything = [...files.values()].join('');
    checks.that('it holds the own address and name', everything.includes(owner.email) && everything.includes(owner.name), [
      ...files.keys(),
    ]);
    checks.that('and no secret', !/argon2|password_hash|sealed/.test(everything));
  }
}

async function refusal(call: () => Promise<unknown>): Promise<number | null> {
  return call().then(
    () => null,
    (error: unknown) => (error instanceof RoadError ? error.status : null),
  );
}
