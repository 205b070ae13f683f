import { applyAccepted, apply, campaignInput, makeApplicant } from '@app/applications/testing';
import { CAPTION } from '@app/content-sync/testing';
import { linkInstagram, makeCreator, simulated, type TestCreator } from '@app/creators/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { Clock, newId } from '@app/platform';

const HOUR = 3_600_000;

/** A Monday morning, not on the hour. */
export const START = new Date('2026-05-04T08:17:00Z');

const CASH = { product: null, compensation: { cash: { amountMinor: 13_900, currency: 'EUR' } } };

/** The same product, the same people, the same campaigns, at the same instant: what time alone makes of it is to be compared. */
export class Stage {
  /** What an id stands for, the same on every stage. */
  readonly names = new Map<string, string>();
  private owner!: TestOwner;

  private constructor(readonly app: TestApp) {}

  static async set(): Promise<Stage> {
    const stage = new Stage(await bootApp());
    await stage.app.travelTo(START);
    // Nothing passes while the stage is set
    stage.app.app.get(Clock).hold(START);
    await stage.people();
    await stage.app.settle();
    return stage;
  }

  /**
   * Four campaigns: one that nobody confirms; one with a parcel that arrives by itself; one with a linked creator whose reel fulfils it as the
   * days go by, and one who does nothing; one with a linked creator whose story nobody confirms.
   */
  private async people(): Promise<void> {
    const { app } = this;
    this.owner = await makeOwner(app, { email: 'owner@stage.example', organisation: 'Stage' });
    this.name('owner', this.owner.userId);
    this.name('organisation', this.owner.organisationId);
    this.name('brand', this.owner.brandId);
    const ana = await this.linked('Ana', 'stage_ana');
    const dia = await this.linked('Dia', 'stage_dia');
    const ben = await this.cutOff('Ben');
    const cem = await this.cutOff('Cem');
    const forgotten = await this.launch('Forgotten', {});
    await this.application(forgotten, 'Ben', () => apply(app, ben, forgotten));
    const product = await this.launch('Product', { schedule: { applicationDays: 7, preparationDays: 3, activeDays: 4 } });
    await this.application(product, 'Ben', () => applyAccepted(app, this.owner, ben, product));
    const stories = await this.launch('Stories', {
      ...CASH,
      deliverables: { stories: 1, posts: 0 },
      schedule: { applicationDays: 7, preparationDays: 2, activeDays: 2 },
    });
    await this.application(stories, 'Dia', () => applyAccepted(app, this.owner, dia, stories));
    const cash = await this.launch('Cash', {
      ...CASH,
      deliverables: { stories: 0, posts: 1 },
      schedule: { applicationDays: 7, preparationDays: 2, activeDays: 5 },
    });
    await this.application(cash, 'Ana', () => applyAccepted(app, this.owner, ana, cash));
    await this.application(cash, 'Cem', () => applyAccepted(app, this.owner, cem, cash));
    const [parcel = ''] = await this.confirm(product, ['Ben']);
    await this.confirm(cash, ['Ana', 'Cem']);
    await this.confirm(stories, ['Dia']);
    await this.ok('POST', `/campaigns/${product}/shipments`, { shipments: [{ collaborationId: parcel, carrier: 'DHL' }] });
    for (const [username, kind, hours, caption] of [
      ['stage_dia', 'story', 75.5, ''],
      ['stage_ana', 'reel', 80.25, CAPTION],
      ['stage_ana', 'post', 78, 'Werbung | only #glowserum'],
    ] as const) {
      const takenAt = new Date(START.getTime() + hours * HOUR).toISOString();
      await simulated(app, 'POST', `/accounts/${username}/posts`, { kind, caption, takenAt });
    }
  }

  private async linked(name: string, username: string): Promise<TestCreator & { socialAccountId: string }> {
    const { app } = this;
    const creator = await makeCreator(app, name);
    this.name(name, creator.id, creator.userId);
    const account = { username, followers: 12_000, posts: 24, ageDays: 300, engagementRate: 0.04, demographics: { country: { DE: 1 } } };
    const socialAccountId = await linkInstagram(app, creator, account);
    this.name(`account of ${name}`, socialAccountId);
    await this.ok('PATCH', '/creator/profile', { country: 'DE', birthDate: '1995-05-05', languages: ['de'] }, creator.token);
    return { ...creator, socialAccountId };
  }

  /** A creator whose account nobody looks at. */
  private async cutOff(name: string): Promise<TestCreator> {
    const creator = await makeApplicant(this.app, { name });
    this.name(name, creator.id, creator.userId, creator.handle);
    this.name(`account of ${name}`, creator.socialAccountId, `1784${creator.socialAccountId.replaceAll('-', '')}`);
    return creator;
  }

  private async launch(title: string, fields: Record<string, unknown>): Promise<string> {
    const { id } = await this.ok<{ id: string }>('POST', `/brands/${this.owner.brandId}/campaigns`, campaignInput({ title, ...fields }));
    const imageId = newId();
    this.name(title, id);
    this.name(`picture of ${title}`, imageId);
    await this.app.sql(
      `insert into campaigns.images (id, campaign_id, position, width, height, created_at) values ($1, $2, 0, 1200, 1200, $3)`,
      [imageId, id, START],
    );
    await this.ok('POST', `/campaigns/${id}/launch`, {});
    return id;
  }

  private async application(campaignId: string, creator: string, make: () => Promise<string>): Promise<void> {
    this.name(`application of ${creator} to ${this.names.get(campaignId)}`, await make());
  }

  private async confirm(campaignId: string, creators: string[]): Promise<string[]> {
    const campaign = this.names.get(campaignId) ?? '';
    const confirmed = await this.ok<{ id: string; collaborations: Array<{ id: string; creatorId: string }> }>(
      'POST',
      `/campaigns/${campaignId}/selection/confirm`,
      {},
    );
    this.name(`selection of ${campaign}`, confirmed.id);
    for (const { id, creatorId } of confirmed.collaborations) {
      const creator = this.names.get(creatorId) ?? '';
      this.name(`collaboration of ${creator} in ${campaign}`, id);
      // Nobody looks at accounts that are none
      if (!['Ana', 'Dia'].includes(creator))
        await this.app.sql(`update collaborations.collaborations set social_account_id = null where id = $1`, [id]);
      const pieces = await this.app.sql<{ id: string; position: number }>(
        `select id, position from collaborations.deliverables where collaboration_id = $1`,
        [id],
      );
      for (const piece of pieces) this.name(`deliverable ${piece.position} of ${creator} in ${campaign}`, piece.id);
    }
    return creators.map((name) => confirmed.collaborations.find(({ creatorId }) => this.names.get(creatorId) === name)?.id ?? '');
  }

  private name(name: string, ...ids: string[]): void {
    for (const id of ids) this.names.set(id, name);
  }

  private async ok<Body = unknown>(method: string, path: string, body: unknown, token: string = this.owner.accessToken): Promise<Body> {
    const answer = await this.app.call<Body>(method, path, { token, body });
    if (answer.status > 299) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}
