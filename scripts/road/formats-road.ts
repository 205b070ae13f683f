import { RoadError, type Api } from './api.ts';
import { apply, painting } from './campaign.ts';
import type { Checks } from './checks.ts';
import type { Creator, Owner } from './people.ts';

interface Campaign {
  id: string;
  state: string;
  deliverables: { chosen: { stories: number; posts: number; videos: number } };
  [member: string]: unknown;
}

const HOUR = 3_600_000;

/** What is not an Instagram campaign with a parcel: UGC, an event, a voucher. Leaves the clock where it is. */
export class FormatsRoad {
  private readonly api: Api;
  private readonly checks: Checks;
  private readonly run: string;
  private readonly owner: Owner;
  private readonly creator: Creator;

  constructor(api: Api, checks: Checks, run: string, owner: Owner, creator: Creator) {
    this.api = api;
    this.checks = checks;
    this.run = run;
    this.owner = owner;
    this.creator = creator;
  }

  async play(): Promise<void> {
    await this.ugc();
    await this.event();
    await this.voucher();
  }

  /** A complete draft with one picture. */
  private async draft(title: string, body: Record<string, unknown>): Promise<Campaign> {
    const { api, owner } = this;
    const made = await api.post<Campaign>(`/brands/${owner.brandId}/campaigns`, owner.token, {
      title: `${title} ${this.run}`,
      brief: {
        goal: 'content',
        task: 'Show an evening with the lamp, from dusk until the light goes out.',
        message: 'Light that stays soft.',
      },
      places: 3,
      ...body,
    });
    const data = await painting(api, 'product', title);
    await api.call('POST', `/campaigns/${made.id}/images`, { token: owner.token, raw: { data, type: 'image/jpeg' } });
    return made;
  }

  private launch(id: string): Promise<Campaign> {
    return this.api.post<Campaign>(`/campaigns/${id}/launch`, this.owner.token, {});
  }

  private async ugc(): Promise<void> {
    const { api, checks, owner } = this;
    checks.step('13a · A UGC campaign: what it needs, launched without a slot, cancelled (CAM-1, CAM-5, CAM-12)');
    const cash = { amountMinor: 2_000, currency: 'EUR' };
    const { id, deliverables } = await this.draft('Unboxing', { type: 'ugc', compensation: { cash } });
    checks.equal('one video is owed', deliverables.chosen.videos, 1);
    const open = async () => {
      const { points } = await api.get<{ points: Array<{ code: string; ok: boolean; severity: string }> }>(
        `/campaigns/${id}/readiness`,
        owner.token,
      );
      return points.filter(({ ok, severity }) => !ok && severity === 'blocking').map(({ code }) => code);
    };
    checks.equal('the checklist asks for', await open(), ['ugc-length', 'ugc-aspect-ratio']);
    await checks.refused('hashtags on UGC', 422, () => this.patch(id, { requirements: { hashtags: ['lumen'] } }));
    await this.patch(id, {
      ugc: { lengthSeconds: 15, aspectRatio: '9:16', scenes: ['The box', 'The light'], hooks: ['Wait for it'], videos: 2 },
    });
    checks.equal('nothing is missing now', await open(), []);
    const launched = await this.launch(id);
    checks.equal('it takes applications, for a bundle of', [launched.state, launched.deliverables.chosen.videos], ['application', 2]);
    const check = await api.get<{ reasons: Array<{ code: string }> }>(`/creator/campaigns/${id}/application-check`, this.creator.token);
    checks.equal('a creator without an approved video is told', check.reasons[0]?.code, 'ugc-not-approved');
    const cancelled = await api.post<Campaign>(`/campaigns/${id}/cancel`, owner.token, { reason: 'Another season' });
    checks.equal('cancelled by the brand', cancelled.state, 'cancelled');
  }

  private async event(): Promise<void> {
    const { api, checks, owner, creator } = this;
    checks.step(
      '13b · An event: refused when too early, with the earliest start; the address stays with the confirmed (CAM-6, rules.md 2)',
    );
    const { now } = await api.get<{ now: string }>('/sandbox/clock');
    const event = {
      venue: 'Lumen Loft',
      address: 'Am Kai 7, 01067 Dresden',
      startsAt: new Date(Date.parse(now) + 48 * HOUR).toISOString(),
    };
    const { id } = await this.draft('Evening of light', {
      type: 'instagram',
      format: 'event',
      requirements: { hashtags: ['lumen'] },
      product: { name: 'An evening', retailValue: { amountMinor: 12_000, currency: 'EUR' }, handOver: 'attend' },
      schedule: { applicationDays: 3 },
      event,
    });
    const earliest = await this.launch(id).then(
      () => null,
      (error: unknown) => earliestStart(error),
    );
    checks.that(
      'launching it is refused with the earliest start',
      earliest !== null && Date.parse(earliest) > Date.parse(event.startsAt),
      earliest,
    );
    await this.patch(id, { event: { startsAt: earliest } });
    const launched = await this.launch(id);
    checks.equal('at that start it is launched', launched.state, 'application');
    const seen = await api.get<Record<string, unknown>>(`/creator/campaigns/${id}`, creator.token);
    checks.that('creators see venue and time', JSON.stringify(seen['event']).includes('Lumen Loft'), seen['event']);
    checks.that('but no address', !JSON.stringify(seen).includes('Am Kai'));
    await api.post(`/campaigns/${id}/cancel`, owner.token, { reason: 'The loft is being repaired' });
  }

  private async voucher(): Promise<void> {
    const { api, checks, owner, creator } = this;
    checks.step('13c · A voucher instead of a parcel: the code begins the time to post (SHP-5, SHP-7)');
    const { id } = await this.draft('Light course', {
      type: 'instagram',
      timing: 'ongoing',
      requirements: { hashtags: ['lumen'] },
      product: { name: 'Online course', retailValue: { amountMinor: 6_000, currency: 'EUR' }, handOver: 'voucher' },
      compensation: { cash: { amountMinor: 1_000, currency: 'EUR' } },
    });
    await this.launch(id);
    const application = await apply(api, creator, id, { message: 'I would love to learn this.' });
    await api.post(`/applications/${application.id}/accept`, owner.token, {});
    const confirmed = await api.post<{ collaborations: Array<{ id: string }> }>(`/campaigns/${id}/selection/confirm`, owner.token, {});
    const collaboration = `/collaborations/${confirmed.collaborations[0]?.id ?? ''}`;
    const before = await api.get<{ windowStartsAt: string | null }>(collaboration, creator.token);
    checks.equal('without a code no time to post', before.windowStartsAt, null);
    const until = new Date(Date.now() + 40 * 24 * HOUR).toISOString();
    await checks.refused('a date before the hand-over, when no deadline is known', 422, () =>
      api.post(`${collaboration}/extensions`, owner.token, { until, reason: 'You told us of your holidays' }),
    );
    const given3 = { days: 3, reason: 'You told us of your holidays' };
    const more = await api.post<{ deadlineAt: string | null; ownDays: number }>(`${collaboration}/extensions`, owner.token, given3);
    checks.equal('but days, which count from the hand-over (CAM-11)', [more.deadlineAt, more.ownDays], [null, 3]);
    await api.post(`${collaboration}/hand-over`, owner.token, { text: 'LUMEN-4711' });
    const given = await api.get<{ handOverText: string }>(`${collaboration}/shipment`, creator.token);
    checks.equal('the creator reads the code', given.handOverText, 'LUMEN-4711');
    const after = await api.get<{ windowStartsAt: string; preparationEndsAt: string }>(collaboration, creator.token);
    checks.equal('and posts from the end of the preparation on', after.windowStartsAt, after.preparationEndsAt);
  }

  private patch(id: string, body: unknown): Promise<unknown> {
    return this.api.call('PATCH', `/campaigns/${id}`, { token: this.owner.token, body });
  }
}

/** The earliest start named by the refusal of a launch; null when it was refused for something else. */
function earliestStart(error: unknown): string | null {
  if (!(error instanceof RoadError) || error.status !== 422) return null;
  const { errors = [] } = error.body as { errors?: Array<{ pointer: string; limit?: string }> };
  return errors.find(({ pointer }) => pointer === '/event/startsAt')?.limit ?? null;
}
