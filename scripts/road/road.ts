import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { AccountsRoad } from './accounts-road.ts';
import { eventually, type Api } from './api.ts';
import { apply, draftCampaign, painting, postOnInstagram, travel } from './campaign.ts';
import type { Checks } from './checks.ts';
import { groupsRoad } from './groups-road.ts';
import { relationshipsRoad } from './relationships-road.ts';
import { amendmentsRoad } from './amendments-road.ts';
import { contractRoad } from './contract-road.ts';
import { creatorPageRoad } from './creator-page-road.ts';
import { FormatsRoad } from './formats-road.ts';
import { questionsRoad } from './questions-road.ts';
import { ratingsRoad } from './ratings-road.ts';
import { referralsRoad } from './referrals-road.ts';
import { joinAsCreator, joinAsOwner, linkInstagram, mailsTo, signIn, simulatedAccount, type Creator, type Owner } from './people.ts';
import { readXlsx } from './read-xlsx.ts';
import { TiktokRoad } from './tiktok-road.ts';

const CREATORS = 30;
const PLACES = 12;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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

interface Collaboration {
  id: string;
  state: string;
  creator: { id: string };
  windowStartsAt: string | null;
  deadlineAt: string | null;
  deliverables: { total: number; done: number };
}

interface SimPost {
  id: string;
  caption: string;
  sampleRow: number | null;
  insights: Record<string, number | null> | null;
}

/** The main job, end to end, through the public API alone; every step is checked by a second way. */
export class Road {
  private readonly api: Api;
  private readonly checks: Checks;
  private readonly options: RoadOptions;
  private owner!: Owner;
  private creators: Creator[] = [];
  private campaignId = '';
  private collaborations: Collaboration[] = [];
  private readonly sockets: Socket[] = [];

  constructor(api: Api, checks: Checks, options: RoadOptions) {
    this.api = api;
    this.checks = checks;
    this.options = options;
  }

  async play(): Promise<void> {
    try {
      await this.signUp();
      await this.brief();
      await this.launch();
      await this.link();
      await this.applications();
      await this.selection();
      await this.addresses();
      await this.shipping();
      await this.chat();
      await this.content();
      await this.completion();
      await this.report();
      await this.cancellation();
      await new FormatsRoad(this.api, this.checks, this.options.run, this.owner, this.creators[21]!).play();
      const { run, databaseUrl } = this.options;
      await amendmentsRoad(this.api, this.checks, run, this.owner, this.creators[21]!);
      await new TiktokRoad(this.api, this.checks, { run, databaseUrl, owner: this.owner, creator: this.creators[20]! }).play();
      const confirmed = this.collaborations[0]!;
      const party = this.creators.find(({ creatorId }) => creatorId === confirmed.creator.id)!;
      await contractRoad(this.api, this.checks, { id: confirmed.id, owner: this.owner, creator: party });
      await groupsRoad(this.api, this.checks, run, this.owner, this.creators[20]!);
      await relationshipsRoad(this.api, this.checks, this.owner, this.creators[20]!);
      await referralsRoad(this.api, this.checks, run, this.owner);
      await questionsRoad(this.api, this.checks, run, this.owner, [this.creators[20]!, this.creators[19]!]);
      await new AccountsRoad(this.api, this.checks, this.options.run, this.owner, this.campaignId).play();
    } finally {
      for (const socket of this.sockets) socket.close();
    }
  }

  private key(name: string): string {
    return `demo-${this.options.run}-${name}`;
  }

  private async now(): Promise<Date> {
    return new Date((await this.api.get<{ now: string }>('/sandbox/clock')).now);
  }

  /** Tokens live 15 minutes of real time; a long demo signs in again. */
  private async refresh(): Promise<void> {
    this.owner.token = await signIn(this.api, this.owner.email, this.owner.password);
    for (const creator of this.creators) creator.token = await signIn(this.api, creator.email, creator.password);
  }

  private async signUp(): Promise<void> {
    const { api, checks } = this;
    checks.step('1 · Sign-up of a brand and of 30 creators (ACC-1, TER-1, CRE-1)');
    const email = `owner-${this.options.run}@demo.example`;
    this.owner = await joinAsOwner(api, {
      email,
      password: 'harbour-violet-lamp-2026',
      name: 'Mia Köhler',
      organisation: `Lumen ${this.options.run}`,
      brand: `Lumen ${this.options.run}`,
    });
    checks.that('the owner is signed in and has an organisation with a brand', !!this.owner.organisationId && !!this.owner.brandId);
    checks.that(
      'the confirmation mail lies in the outbox',
      (await mailsTo(api, email)).some((mail) => mail.text.includes('/confirm-email?token=')),
    );
    await checks.refused('a wrong password', 401, () => signIn(api, email, 'wrong-password-123'));
    await checks.refused('a too short password', 422, () =>
      api.post('/auth/sign-up', undefined, {
        kind: 'brand',
        email: `x-${email}`,
        password: 'short',
        name: 'X',
        organisationName: 'X',
        locale: 'en',
        acceptedDocumentIds: [],
      }),
    );
    const acceptances = await api.get<{ items: unknown[] }>('/me/acceptances', this.owner.token);
    checks.that('the accepted documents are recorded', acceptances.items.length >= 2, acceptances);
    const logo = await painting(api, 'logo', 'Lumen');
    await api.call('POST', `/brands/${this.owner.brandId}/logo`, { token: this.owner.token, raw: { data: logo, type: 'image/jpeg' } });
    const brand = await api.get<{ logoUrl: string }>(`/brands/${this.owner.brandId}`, this.owner.token);
    const picture = await fetch(`${api.url}${brand.logoUrl}`);
    checks.equal('the logo is served as', picture.headers.get('content-type'), 'image/webp');
    for (let i = 0; i < CREATORS; i++) this.creators.push(await this.creator(i));
    checks.equal('creators signed up', new Set(this.creators.map((creator) => creator.creatorId)).size, CREATORS);
    const profile = await api.get<{ missing: string[]; city: string }>('/creator/profile', this.creators[0]!.token);
    checks.equal('nothing is missing in the first profile', profile.missing, []);
    const underAge = api.call('PATCH', '/creator/profile', { token: this.creators[0]!.token, body: { birthDate: '2015-01-01' } });
    await checks.refused('a creator under 18', 422, () => underAge);
  }

  private creator(i: number): Promise<Creator> {
    const first = ['Lena', 'Jonas', 'Aylin', 'Björn', 'Zoë', 'Emil', 'Nora', 'Paul', 'Ida', 'Tom'][i % 10]!;
    const last = ['Weiß', 'Müller', 'Özdemir', 'Groß', 'Sørensen'][Math.floor(i / 10)]!;
    return joinAsCreator(this.api, {
      email: `creator-${this.options.run}-${i}@demo.example`,
      password: 'creator-harbour-2026',
      firstName: first,
      lastName: last,
      username: `demo_${this.options.run}_${i}`,
      followers: 2_000 + i * 700,
      city: 'Dresden',
      postalCode: '01067',
      street: `Königsbrücker Straße ${i + 1}`,
      locale: i % 2 ? 'de' : 'en',
    });
  }

  private async brief(): Promise<void> {
    const { api, checks, owner } = this;
    checks.step('2 · The brief as a draft, step by step, with pictures (CAM-2 to CAM-6)');
    const draft = await draftCampaign(
      api,
      owner,
      {
        title: `Morning Glow ${this.options.run}`,
        productName: 'Glow Serum 30 ml',
        retailMinor: 8_900,
        purchaseMinor: 2_100,
        cashMinor: 5_000,
        places: PLACES,
        hashtags: [`glow${this.options.run}`],
        mentions: ['lumen.skin'],
        task: 'Show how the serum fits into your morning. One take in daylight, your own words, what you notice after a week.',
        message: 'Good skin needs little: one serum, every morning.',
        pictures: [`dropper-${this.options.run}`, 'dropper-hand', 'dropper-leaf'],
        variants: ['Sensitive', 'Normal'],
        questions: ['What is your skin like?'],
      },
      this.key('draft'),
    );
    this.campaignId = draft.id;
    checks.equal('it is a draft', draft['state'], 'draft');
    checks.equal('it has pictures', (draft['images'] as unknown[]).length, 3);
    const preview = await api.get<Record<string, unknown>>(
      `/campaigns/${draft.id}/deliverables-preview?retailValueMinor=8900&cashMinor=5000&currency=EUR`,
      owner.token,
    );
    checks.that(
      '139 € owe 3 stories and 1 post or reel (CAM-4)',
      JSON.stringify(preview).includes('"stories":3') && JSON.stringify(preview).includes('"posts":1'),
      preview,
    );
    const readiness = await api.get<{ items?: Array<{ severity: string; ok: boolean; code: string }> }>(
      `/campaigns/${draft.id}/readiness`,
      owner.token,
    );
    const points = readiness.items ?? (readiness as unknown as { points: Array<{ severity: string; ok: boolean; code: string }> }).points;
    checks.equal(
      'nothing blocks the launch',
      points.filter((point) => point.severity === 'blocking' && !point.ok).map((point) => point.code),
      [],
    );
    await checks.refused('a stale change (If-Match)', 412, () =>
      api.call('PATCH', `/campaigns/${draft.id}`, { token: owner.token, body: { title: 'Stale' }, headers: { 'if-match': '"1"' } }),
    );
    await checks.refused('an unknown field', 422, () =>
      api.call('PATCH', `/campaigns/${draft.id}`, { token: owner.token, body: { state: 'active' } }),
    );
    const tiny = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
    await checks.refused('an active SVG as picture', 422, () =>
      api.call('POST', `/campaigns/${draft.id}/images`, { token: owner.token, raw: { data: tiny, type: 'image/png' } }),
    );
    const again = await api.post<{ id: string }>(
      `/brands/${owner.brandId}/campaigns`,
      owner.token,
      { title: `Morning Glow ${this.options.run}`, type: 'instagram', timing: 'time_limited', format: 'standard' },
      this.key('draft'),
    );
    checks.equal('repeating the creation with its key gives the same campaign', again.id, draft.id);
  }

  private async launch(): Promise<void> {
    const { api, checks, owner, campaignId } = this;
    checks.step('3 · Launch (CAM-8)');
    const launched = await api.post<{ state: string; timeline: unknown }>(
      `/campaigns/${campaignId}/launch`,
      owner.token,
      {},
      this.key('launch'),
    );
    checks.equal('the state is', launched.state, 'application');
    await checks.refused('changing the compensation after the launch (CAM-11)', 422, () =>
      api.call('PATCH', `/campaigns/${campaignId}`, {
        token: owner.token,
        body: { compensation: { cash: { amountMinor: 1, currency: 'EUR' } } },
      }),
    );
    await checks.refused('a second launch', 409, () => api.post(`/campaigns/${campaignId}/launch`, owner.token, {}));
    const history = await api.get<{ items: Array<{ to: string }> }>(`/campaigns/${campaignId}/history`, owner.token);
    checks.that(
      'the history has the launch',
      history.items.some((row) => row.to === 'application'),
      history,
    );
    const versions = await api.get<{ items: Array<{ version: number; hash: string }> }>(`/campaigns/${campaignId}/versions`, owner.token);
    checks.equal(
      'version 1 of the terms is kept',
      versions.items.map((row) => row.version),
      [1],
    );
    checks.that(
      'the owner got the mail',
      !!(await eventually(async () => (await mailsTo(api, owner.email)).find((mail) => mail.subject.includes('Morning Glow')))),
    );
  }

  private async link(): Promise<void> {
    const { api, checks } = this;
    checks.step('4 · Creators link Instagram by OAuth (CRE-2, CRE-3)');
    for (const creator of this.creators) {
      await simulatedAccount(api, { username: creator.username, name: creator.name, followers: creator.followers });
      creator.socialAccountId = await linkInstagram(api, creator);
    }
    const passed = await eventually(async () => {
      const states = await Promise.all(this.creators.map((creator) => this.eligibility(creator)));
      return states.every((state) => state !== 'pending') ? states : null;
    });
    checks.that('every account was checked automatically', passed !== null);
    checks.equal('accounts that pass', passed!.filter((state) => state === 'pass').length, CREATORS);
    const [first] = this.creators;
    const { items } = await api.get<{ items: Array<{ handle: string; followers: number }> }>('/creator/social-accounts', first!.token);
    const sim = await api.get<{ followers: number }>(`//simulators/__sim/accounts/${first!.username}`);
    checks.equal('the followers are those of the simulator', items[0]!.followers, sim.followers);
    const tooSmall = this.creators[1]!;
    checks.equal(
      'nobody else’s account shows',
      items.some((item) => item.handle === tooSmall.username),
      false,
    );
  }

  private async eligibility(creator: Creator): Promise<string> {
    const { items } = await this.api.get<{ items: Array<{ id: string; eligibility: unknown }> }>('/creator/social-accounts', creator.token);
    const value = items.find((item) => item.id === creator.socialAccountId)?.eligibility;
    return typeof value === 'string' ? value : String((value as { result?: string } | undefined)?.result ?? 'pending');
  }

  private async applications(): Promise<void> {
    const { api, checks, owner, campaignId, creators } = this;
    checks.step('5 · Creators find the campaign and apply (CAM-14, APP-1)');
    const feed = await api.all<{ id: string }>('/creator/campaigns?limit=50', creators[0]!.token);
    checks.that(
      'the campaign is in the feed',
      feed.some((item) => item.id === campaignId),
    );
    const detail = await api.get<Record<string, unknown>>(`/creator/campaigns/${campaignId}`, creators[0]!.token);
    checks.that('creators never see the purchase cost', !JSON.stringify(detail).includes('2100'), detail);
    await checks.refused('an application with other terms than shown', 409, () =>
      api.post(`/creator/campaigns/${campaignId}/applications`, creators[0]!.token, {
        message: 'Hi',
        variant: 'Normal',
        answers: ['dry'],
        termsVersion: 1,
        termsHash: 'f'.repeat(64),
      }),
    );
    for (const [i, creator] of creators.entries()) {
      const application = await apply(
        api,
        creator,
        campaignId,
        {
          message: `I love calm mornings (${i}) – Grüße aus Dresden!`,
          variant: i % 2 ? 'Normal' : 'Sensitive',
          answers: ['A bit dry in winter'],
        },
        this.key(`apply-${i}`),
      );
      if (i === 0) checks.equal('the application is', application.state, 'applied');
    }
    await checks.refused('a second application', 409, () =>
      apply(api, creators[0]!, campaignId, { message: 'again', variant: 'Normal', answers: ['x'] }),
    );
    await checks.refused('applying as a member of a brand', 403, () =>
      api.post(`/creator/campaigns/${campaignId}/applications`, owner.token, { message: 'x', termsVersion: 1, termsHash: 'x' }),
    );
    const listed = await api.all<{ id: string; creator?: { id: string }; creatorId?: string }>(
      `/campaigns/${campaignId}/applications?limit=7`,
      owner.token,
    );
    checks.equal('the brand sees each application once, over pages of 7', new Set(listed.map((item) => item.id)).size, CREATORS);
    const total = await api.get<{ total: number }>(`/campaigns/${campaignId}/applications?include=total&limit=1`, owner.token);
    checks.equal('the total says', total.total, CREATORS);
    const withdrawn = creators[CREATORS - 1]!;
    const own = await api.get<{ items: Array<{ id: string }> }>('/creator/applications', withdrawn.token);
    await api.post(`/applications/${own.items[0]!.id}/withdraw`, withdrawn.token, {}, this.key('withdraw'));
    const after = await api.get<{ items: Array<{ state: string }> }>('/creator/applications', withdrawn.token);
    checks.equal('one creator withdrew', after.items[0]!.state, 'withdrawn');
    await checks.refused('reading another creator’s application', 404, () =>
      api.get(`/creator/applications/${own.items[0]!.id}`, creators[0]!.token),
    );
  }

  private async selection(): Promise<void> {
    const { api, checks, owner, campaignId } = this;
    checks.step('6 · The brand decides and confirms exactly once (APP-2, APP-4, APP-5)');
    const open = await api.all<{ id: string; state: string }>(`/campaigns/${campaignId}/applications?state=applied&limit=200`, owner.token);
    checks.equal('open applications', open.length, CREATORS - 1);
    await checks.refused('confirming nobody', 409, () => api.post(`/campaigns/${campaignId}/selection/confirm`, owner.token, {}));
    for (const [i, application] of open.slice(0, PLACES + 1).entries())
      await api.post(`/applications/${application.id}/accept`, owner.token, {}, this.key(`accept-${i}`));
    await checks.refused('confirming more than the places', 422, () =>
      api.post(`/campaigns/${campaignId}/selection/confirm`, owner.token, {}),
    );
    await api.post(`/applications/${open[PLACES]!.id}/reset`, owner.token, {}, this.key('reset'));
    await api.post(`/applications/${open[PLACES + 1]!.id}/decline`, owner.token, { reason: 'content_style' }, this.key('decline'));
    const selection = await api.get<Record<string, unknown>>(`/campaigns/${campaignId}/selection`, owner.token);
    checks.that('the selection bar counts the places', JSON.stringify(selection).includes(String(PLACES)), selection);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        api.call('POST', `/campaigns/${campaignId}/selection/confirm`, { token: owner.token, body: {} }).then(
          (answer) => answer.status,
          (error: { status?: number }) => error.status ?? 0,
        ),
      ),
    );
    checks.equal('eight rivals confirm: one wins', answers.filter((status) => status === 200).length, 1);
    checks.equal('the others are told of the conflict', answers.filter((status) => status === 409).length, 7);
    const campaign = await api.get<{ state: string }>(`/campaigns/${campaignId}`, owner.token);
    checks.equal('the campaign is in', campaign.state, 'preparation');
    this.collaborations = await api.all<Collaboration>(`/campaigns/${campaignId}/collaborations?limit=200`, owner.token);
    checks.equal('collaborations', this.collaborations.length, PLACES);
    checks.that(
      'each owes 3 stories and 1 post or reel',
      this.collaborations.every((each) => each.deliverables.total === 4),
      this.collaborations[0],
    );
    const states = await api.all<{ state: string }>(`/campaigns/${campaignId}/applications?limit=200`, owner.token);
    const count = (state: string) => states.filter((row) => row.state === state).length;
    checks.equal(
      'confirmed, declined, withdrawn',
      [count('confirmed'), count('declined'), count('withdrawn')],
      [PLACES, CREATORS - 1 - PLACES, 1],
    );
    const winner = this.creatorOf(this.collaborations[0]!);
    checks.that(
      'a confirmed creator has the mail',
      !!(await eventually(async () => (await mailsTo(api, winner.email)).find((mail) => /You are in|Du bist dabei/.test(mail.subject)))),
    );
    const unread = await eventually(async () => {
      const list = await api.get<{ items: Array<{ kind: string }> }>('/me/notifications', winner.token);
      return list.items.find((item) => item.kind === 'collaboration-confirmed');
    });
    checks.that('and the notification in the app', !!unread);
  }

  private creatorOf(collaboration: Collaboration): Creator {
    const found = this.creators.find((creator) => creator.creatorId === collaboration.creator.id);
    if (!found) throw new Error('a collaboration of nobody');
    return found;
  }

  private async addresses(): Promise<void> {
    const { api, checks, owner, campaignId } = this;
    checks.step('7 · Addresses on screen and as Excel (SHP-1, SHP-2)');
    const [one, two] = this.collaborations;
    await api.post(`/collaborations/${one!.id}/address`, this.creatorOf(one!).token, {}, this.key('address-1'));
    await api.post(
      `/collaborations/${two!.id}/address`,
      this.creatorOf(two!).token,
      { name: '=cmd|calc', line1: 'Straße des 17. Juni 5', postalCode: '04109', city: 'Leipzig', country: 'DE' },
      this.key('address-2'),
    );
    const shown = await api.all<{ collaborationId: string }>(`/campaigns/${campaignId}/addresses?limit=200`, owner.token);
    checks.equal('addresses of the confirmed creators', shown.length, PLACES);
    const loser = this.creators.find((creator) => !this.collaborations.some((each) => each.creator.id === creator.creatorId))!;
    checks.that('none of anybody else', !JSON.stringify(shown).includes(loser.name));
    const file = await api.call<Buffer>('GET', `/campaigns/${campaignId}/addresses.xlsx`, { token: owner.token });
    const sheets = await readXlsx(file.body);
    const rows = [...sheets.values()][0]!;
    checks.equal('rows in the Excel file', rows.length - 1, PLACES);
    checks.that('leading zeros survive', rows.some((row) => row.includes('04109')) && rows.some((row) => row.includes('01067')), rows[1]);
    checks.that('umlauts survive', JSON.stringify(rows).includes('Königsbrücker Straße'));
    checks.that(
      'a formula stays text',
      rows.some((row) => row.includes('=cmd|calc')),
    );
    await checks.refused('the list for a creator', 403, () => api.get(`/campaigns/${campaignId}/addresses`, loser.token));
  }

  private async shipping(): Promise<void> {
    const { api, checks, owner, campaignId } = this;
    checks.step('8 · Shipments singly and in bulk, receipt (SHP-3, SHP-4, SHP-7)');
    const [first, ...rest] = this.collaborations;
    const ship = (ids: string[], key: string) =>
      api.post<{ items: Array<{ status: string }> }>(
        `/campaigns/${campaignId}/shipments`,
        owner.token,
        {
          shipments: ids.map((id, i) => ({
            collaborationId: id,
            carrier: 'DHL',
            trackingNumber: `00340434${i}${key.length}`,
            costMinor: 490,
          })),
        },
        this.key(key),
      );
    checks.equal(
      'one parcel is sent',
      (await ship([first!.id], 'ship-one')).items.map((row) => row.status),
      ['sent'],
    );
    const bulk = await ship([...rest.map((each) => each.id), randomUUID()], 'ship-bulk');
    checks.equal('the others in bulk', bulk.items.filter((row) => row.status === 'sent').length, PLACES - 1);
    checks.equal('an unknown one is explained', bulk.items.filter((row) => row.status === 'refused').length, 1);
    const creator = this.creatorOf(first!);
    const shipment = await api.get<{ state: string; trackingUrl: string | null }>(`/collaborations/${first!.id}/shipment`, creator.token);
    checks.equal('the creator sees it', shipment.state, 'sent');
    checks.that('with a tracking link', (shipment.trackingUrl ?? '').startsWith('https://'), shipment);
    checks.that(
      'and has the mail',
      !!(await eventually(async () => (await mailsTo(api, creator.email)).find((mail) => /parcel|Paket/.test(mail.subject)))),
    );
    for (const [i, collaboration] of this.collaborations.slice(0, PLACES - 1).entries()) {
      await api.post(`/collaborations/${collaboration.id}/receipt`, this.creatorOf(collaboration).token, {}, this.key(`receipt-${i}`));
    }
    const received = await api.get<{ state: string }>(`/collaborations/${first!.id}/shipment`, owner.token);
    checks.equal('the brand sees the receipt', received.state, 'received');
    await checks.refused('receipt by another creator', 404, () =>
      api.post(`/collaborations/${first!.id}/receipt`, this.creatorOf(rest[0]!).token, {}),
    );
  }

  private async chat(): Promise<void> {
    const { api, checks, owner, campaignId } = this;
    checks.step('9 · Chat and broadcast, live (CHT-1 to CHT-3)');
    const [first, second] = this.collaborations;
    const creator = this.creatorOf(first!);
    const threads = await eventually(async () => {
      const items = await api.all<{ id: string; collaborationId: string }>(`/campaigns/${campaignId}/threads?limit=200`, owner.token);
      return items.length === PLACES ? items : null;
    });
    checks.equal('one thread per collaboration', threads?.length ?? 0, PLACES);
    const thread = threads!.find((each) => each.collaborationId === first!.id)!;
    const socket = io(`${api.url}/chat`, { auth: { token: creator.token }, transports: ['websocket'], forceNew: true });
    this.sockets.push(socket);
    const heard: Array<{ text?: string; message?: { text: string } }> = [];
    socket.on('message:new', (message: { text?: string }) => heard.push(message));
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', () => resolve());
      socket.on('connect_error', reject);
    });
    await socket.timeout(5000).emitWithAck('thread:join', { threadId: thread.id });
    const clientId = randomUUID();
    const text = `Hello ${creator.name}, welcome aboard!`;
    await api.post(`/threads/${thread.id}/messages`, owner.token, { clientId, text }, this.key('message'));
    checks.that(
      'the creator hears it over the socket',
      !!(await eventually(async () => JSON.stringify(heard).includes(text), 5000)),
      heard,
    );
    await api.post(`/threads/${thread.id}/messages`, owner.token, { clientId, text });
    const ack: unknown = await socket
      .timeout(5000)
      .emitWithAck('message:send', { threadId: thread.id, clientId: randomUUID(), text: 'Danke, ich freue mich!' });
    checks.that('the creator answers over the socket', !JSON.stringify(ack).includes('error'), ack);
    const messages = await api.all<{ text: string; seq: number }>(`/threads/${thread.id}/messages`, owner.token);
    checks.equal('the repeated message is there once', messages.filter((message) => message.text === text).length, 1);
    checks.that(
      'the numbers have no gap',
      messages
        .map((m) => m.seq)
        .sort((a, b) => a - b)
        .every((seq, i) => seq === i + 1),
      messages,
    );
    const sent = await api.post<Record<string, unknown>>(
      `/campaigns/${campaignId}/broadcasts`,
      owner.token,
      { text: 'Hi {{firstName}}, your parcel is on its way.' },
      this.key('broadcast'),
    );
    checks.that('the broadcast went to everybody', JSON.stringify(sent).includes(`${PLACES}`), sent);
    const other = threads!.find((each) => each.collaborationId === second!.id)!;
    const own = await api.all<{ text: string }>(`/threads/${other.id}/messages`, this.creatorOf(second!).token);
    const firstName = this.creatorOf(second!).name.split(' ')[0]!;
    checks.that(
      'each gets it with the own first name',
      own.some((message) => message.text.includes(`Hi ${firstName},`)),
      own,
    );
    await checks.refused('reading a foreign thread', 404, () => api.get(`/threads/${other.id}/messages`, creator.token));
  }

  private async content(): Promise<void> {
    const { api, checks, owner, campaignId } = this;
    checks.step('10 · The active phase: content appears on Instagram and is found (SYN-1, SYN-2, SYN-4)');
    const before = await api.get<{ preparationEndsAt?: string; timeline?: Array<{ phase: string; to: string }> } & Record<string, unknown>>(
      `/campaigns/${campaignId}`,
      owner.token,
    );
    const end = String(before.preparationEndsAt ?? before.timeline?.find((phase) => phase.phase === 'preparation')?.to);
    await travel(api, new Date(Date.parse(end) + 5 * 60_000));
    await this.refresh();
    checks.equal('the campaign became', (await api.get<{ state: string }>(`/campaigns/${campaignId}`, owner.token)).state, 'active');
    const caption = `Anzeige – my mornings with @lumen.skin ✨ #glow${this.options.run}`;
    const active = this.collaborations.slice(0, PLACES - 1);
    if (this.options.samples) {
      const usernames = active.map((collaboration) => this.creatorOf(collaboration).username);
      await api.call('POST', '//simulators/__sim/sample-posts', { body: { usernames, captionFor: caption, kind: 'post' } });
    } else {
      for (const collaboration of active) {
        const { username } = this.creatorOf(collaboration);
        await postOnInstagram(api, username, { kind: 'reel', caption });
        await postOnInstagram(api, username, { kind: 'post', caption });
        await postOnInstagram(api, username, { kind: 'post', caption: 'My cat in the sun' });
      }
    }
    for (const collaboration of active)
      for (let i = 0; i < 3; i++) await postOnInstagram(api, this.creatorOf(collaboration).username, { kind: 'story', caption: '' });
    await travel(api, new Date((await this.now()).getTime() + 3 * HOUR));
    const contents = await api.all<{ id: string; kind: string; state: string; collaborationId: string; requirements?: unknown }>(
      `/campaigns/${campaignId}/contents?limit=200`,
      owner.token,
    );
    const posts = contents.filter((content) => content.kind !== 'story');
    checks.equal('posts and reels found', posts.length, this.options.samples ? this.options.sampleSums!.posts : active.length * 2);
    checks.that('none without the hashtag was assigned', !JSON.stringify(posts).includes('My cat'));
    let offered = 0;
    for (const collaboration of active) {
      const { token } = this.creatorOf(collaboration);
      const { items } = await api.get<{ items: Array<{ id: string; kind: string; state: string }> }>(
        `/collaborations/${collaboration.id}/contents`,
        token,
      );
      for (const story of items.filter((item) => item.kind === 'story' && item.state === 'offered')) {
        await api.post(`/contents/${story.id}/confirm-unreadable`, token, {}, this.key(`story-${story.id}`));
        offered++;
      }
    }
    checks.equal(
      'stories were offered to their creators, because stickers cannot be read, and confirmed by one tap',
      offered,
      active.length * 3,
    );
    const now = await api.all<Collaboration>(`/campaigns/${campaignId}/collaborations?limit=200`, owner.token);
    checks.equal('fulfilled collaborations', now.filter((each) => each.state === 'fulfilled').length, active.length);
    const extra = (await api.all<{ state: string }>(`/campaigns/${campaignId}/contents?limit=200`, owner.token)).filter(
      (content) => content.state === 'extra',
    );
    checks.equal('content beyond what is owed is extra', extra.length, posts.length - active.length);
    const one = posts[0]!;
    const snapshots = await eventually(async () => {
      const list = await api.get<{ items: Array<{ takenAt: string }> }>(`/contents/${one.id}/snapshots`, owner.token);
      return list.items.length > 0 ? list.items : null;
    });
    checks.that('its figures are there as snapshots', (snapshots?.length ?? 0) > 0 || (await this.snapshotOnRequest(one.id)));
  }

  private async snapshotOnRequest(contentId: string): Promise<boolean> {
    await this.api.post(`/contents/${contentId}/snapshots`, this.owner.token, {});
    return !!(await eventually(
      async () => (await this.api.get<{ items: unknown[] }>(`/contents/${contentId}/snapshots`, this.owner.token)).items.length > 0,
    ));
  }

  private async completion(): Promise<void> {
    const { api, checks, owner, campaignId } = this;
    checks.step('11 · Time passes: reminders, overdue, no show, completed (COL-3, CAM-8)');
    const last = this.collaborations[PLACES - 1]!;
    const lazy = this.creatorOf(last);
    const campaign = await api.get<Record<string, unknown>>(`/campaigns/${campaignId}`, owner.token);
    const end = new Date((await this.now()).getTime() + 40 * DAY);
    const rated = this.collaborations[0]!;
    await ratingsRoad(api, checks, { id: rated.id, owner, creator: this.creatorOf(rated) });
    await creatorPageRoad(api, checks, { id: rated.id, campaignId, owner, creator: this.creatorOf(rated) });
    await travel(api, end);
    await this.refresh();
    checks.that(
      'the one who did nothing was reminded',
      (await mailsTo(api, lazy.email)).some((mail) => /left:|due today|Noch |Heute fällig/.test(mail.subject)),
      campaign['title'],
    );
    const states = await api.all<Collaboration>(`/campaigns/${campaignId}/collaborations?limit=200`, owner.token);
    checks.equal('and is a no show', states.find((each) => each.id === last.id)?.state, 'no_show');
    checks.equal('the campaign is', (await api.get<{ state: string }>(`/campaigns/${campaignId}`, owner.token)).state, 'completed');
    checks.equal('the others are completed and frozen', states.filter((each) => each.state === 'completed').length, PLACES - 1);
    const history = await api.get<{ items: Array<{ from: string | null; to: string }> }>(`/campaigns/${campaignId}/history`, owner.token);
    const path = history.items.map((row) => row.to);
    for (const state of ['application', 'preparation', 'active', 'completed'])
      checks.equal(`the history has ${state} once`, path.filter((each) => each === state).length, 1);
    const deadlines = await api.get<{ items: unknown[] }>(`/collaborations/${last.id}/deadlines`, lazy.token);
    checks.that('the creator can read what happened when', deadlines.items.length > 2, deadlines);
  }

  private async report(): Promise<void> {
    const { api, checks, owner, campaignId } = this;
    checks.step('12 · The report, against the simulator’s own figures (REP-1, REP-2, REP-4)');
    const report = await api.get<{
      final: boolean;
      figures: {
        contents: number;
        sums: Record<string, { value: number | null; known: number }>;
        engagements: { value: number };
        cost: { amountMinor: number };
      };
      publicationRate: number;
    }>(`/campaigns/${campaignId}/report`, owner.token);
    const sums = report.figures.sums;
    const contents = await api.all<{
      contentId: string;
      kind: string;
      permalink: string;
      counted: boolean;
      metrics: Record<string, number>;
      asOf: string;
    }>(`/campaigns/${campaignId}/report/contents?limit=200`, owner.token);
    const counted = contents.filter((content) => content.counted);
    checks.equal('contents in the report', report.figures.contents, counted.length);
    for (const metric of ['views', 'likes', 'comments', 'saves', 'shares']) {
      checks.equal(
        `${metric}: the sum of the contents`,
        sums[metric]!.value,
        counted.reduce((sum, content) => sum + (content.metrics[metric] ?? 0), 0),
      );
    }
    if (this.options.samples) await this.compareWithSamples(counted, sums);
    else await this.compareWithSimulator(counted);
    const creators = await api.get<{ items: Array<{ figures: { engagements: { value: number | null } } }> }>(
      `/campaigns/${campaignId}/report/creators`,
      owner.token,
    );
    checks.equal(
      'the creators’ engagements add up',
      creators.items.reduce((sum, row) => sum + (row.figures.engagements.value ?? 0), 0),
      report.figures.engagements.value,
    );
    checks.equal('cost = cash + product + shipping', report.figures.cost.amountMinor, PLACES * (5_000 + 2_100 + 490));
    checks.equal('publication rate', Math.round(report.publicationRate * 10_000), Math.round(((PLACES - 1) / PLACES) * 10_000));
    const series = await api.get<{ items: Array<{ views: number | null }> }>(`/campaigns/${campaignId}/report/series`, owner.token);
    checks.equal('the curve ends at the total', series.items.at(-1)?.views, sums['views']!.value);
    const job = await api.post<{ id: string }>(
      `/campaigns/${campaignId}/report/exports`,
      owner.token,
      { format: 'xlsx' },
      this.key('export'),
    );
    const done = await eventually(async () => {
      const state = await api.get<{ state: string; resultUrl: string | null }>(`/jobs/${job.id}`, owner.token);
      return state.state === 'done' ? state : null;
    });
    checks.that('the Excel export is made in the background', !!done?.resultUrl);
    const sheets = await readXlsx(Buffer.from(await (await fetch(`${api.url}${done!.resultUrl}`)).arrayBuffer()));
    checks.equal('its sheets', [...sheets.keys()], ['Summary', 'Creators', 'Content', 'Snapshots']);
    const cell = (name: string) => sheets.get('Summary')!.find((row) => row[0] === name)?.[1];
    for (const [title, metric] of [
      ['Views', 'views'],
      ['Likes', 'likes'],
      ['Comments', 'comments'],
      ['Saves', 'saves'],
      ['Shares', 'shares'],
    ] as const) {
      checks.equal(`Excel says the same ${metric}`, cell(title), sums[metric]!.value);
    }
    checks.equal('one row per creator', sheets.get('Creators')!.length - 1, PLACES);
    checks.equal('one row per content', sheets.get('Content')!.length - 1, contents.length);
  }

  private async compareWithSamples(
    counted: ReadonlyArray<{ kind: string; metrics: Record<string, number> }>,
    sums: Record<string, { value: number | null; known: number }>,
  ): Promise<void> {
    const expected = this.options.sampleSums!;
    const posts = counted.filter((content) => content.kind === 'post');
    this.checks.equal('sample posts in the report', posts.length, expected.posts);
    for (const metric of ['likes', 'comments', 'saves'] as const)
      this.checks.equal(`${metric} are exactly the file’s`, sums[metric]!.value, expected[metric]);
    const ofPosts = (metric: string) => posts.reduce((sum, content) => sum + (content.metrics[metric] ?? 0), 0);
    this.checks.equal('shares of the posts are exactly the file’s', ofPosts('shares'), expected.shares);
    this.checks.equal('views of the posts are exactly the file’s impressions', ofPosts('views'), expected.views);
    this.checks.that(
      'reach of the posts is missing, not 0',
      posts.every((content) => content.metrics['reach'] === undefined),
    );
    await Promise.resolve();
  }

  /** Every content of the report against what the simulator itself says it served at that moment. */
  private async compareWithSimulator(
    counted: ReadonlyArray<{ kind: string; permalink: string; asOf: string; metrics: Record<string, number> }>,
  ): Promise<void> {
    let compared = 0;
    for (const collaboration of this.collaborations.slice(0, PLACES - 1)) {
      const { username } = this.creatorOf(collaboration);
      for (const content of counted.filter((each) => each.kind !== 'story')) {
        const { data } = await this.api.get<{ data: Array<SimPost & { permalink: string }> }>(
          `//simulators/__sim/accounts/${username}/posts?at=${encodeURIComponent(content.asOf)}`,
        );
        const post = data.find((each) => each.permalink === content.permalink);
        if (!post?.insights) continue;
        for (const [ours, theirs] of [
          ['views', 'views'],
          ['likes', 'likes'],
          ['comments', 'comments'],
          ['saves', 'saved'],
          ['shares', 'shares'],
          ['reach', 'reach'],
        ] as const) {
          const wanted = post.insights[theirs] ?? null;
          if ((content.metrics[ours] ?? null) !== wanted)
            this.checks.equal(`${ours} of ${content.permalink}`, content.metrics[ours] ?? null, wanted);
        }
        compared++;
      }
    }
    this.checks.equal('posts and reels whose six figures equal the simulator’s at that moment', compared, (PLACES - 1) * 2);
  }

  private async cancellation(): Promise<void> {
    const { api, checks, owner } = this;
    checks.step('13 · A campaign nobody confirms is cancelled by itself, with warnings (CAM-9)');
    const draft = await draftCampaign(api, owner, {
      title: `Forgotten ${this.options.run}`,
      productName: 'Hand Balm',
      retailMinor: 6_000,
      cashMinor: 0,
      places: 3,
      hashtags: ['balm'],
      mentions: [],
      task: 'Show how the balm works in your day, in two short scenes with daylight.',
      message: 'Hands that work deserve care.',
      pictures: ['jar-1', 'jar-2', 'jar-3'],
    });
    await api.post(`/campaigns/${draft.id}/launch`, owner.token, {});
    await apply(api, this.creators[20]!, draft.id, { message: 'Yes please' });
    await travel(api, new Date((await this.now()).getTime() + 9 * DAY));
    await this.refresh();
    const campaign = await api.get<{ state: string; stateReason: string }>(`/campaigns/${draft.id}`, owner.token);
    checks.equal('it is', [campaign.state, campaign.stateReason], ['cancelled', 'selection_not_confirmed']);
    const mails = (await mailsTo(api, owner.email)).map((mail) => mail.subject);
    checks.equal(
      'two warnings were sent',
      mails.filter((subject) => /Confirm your selection within (48|24) hours/.test(subject)).length,
      2,
    );
    const own = await api.get<{ items: Array<{ state: string; campaign: { id: string } }> }>(
      '/creator/applications',
      this.creators[20]!.token,
    );
    checks.equal('the applicant’s application is closed', own.items.find((item) => item.campaign.id === draft.id)?.state, 'closed');
    await checks.refused('confirming it late', 409, () => api.post(`/campaigns/${draft.id}/selection/confirm`, owner.token, {}));
  }
}
