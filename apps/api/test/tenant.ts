import { apply, applyAccepted, campaignInput, expectStatus, makeApplicant, type Applicant } from '@app/applications/testing';
import { CAPTION, CASH_ONLY, makeLinkedCreator, post } from '@app/content-sync/testing';
import type { TestCreator } from '@app/creators/testing';
import type { TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { newId } from '@app/platform';
import { Kept } from './kept.js';
import { makePerson } from './people.js';

type LinkedCreator = TestCreator & { username: string; socialAccountId: string };

/** One brand with everything it can own, and the creators it works with. Ids only: rows are read where they are needed. */
export interface TenantIds {
  owner: TestOwner;
  secondBrandId: string;
  /** One of the organisation's own roles, and the membership of an admin. */
  roleId: string;
  colleagueId: string;
  /** Linked to the simulated Instagram; takes part in every campaign. */
  creator: LinkedCreator;
  /** A creator whose profile, address and accounts may be changed. */
  spare: Applicant;
  /** `amended`: its terms change again and again, so nothing else is about it. */
  campaigns: { draft: string; open: string; second: string; amended: string; preparation: string; active: string };
  imageIds: string[];
  /** In the open campaign. `own`: of `creator`, applied. */
  applications: { own: string; applied: string; accepted: string; declined: string; withdrawn: string };
  /** `waiting`: of `creator`, before its parcel was sent; `sent`: of somebody else; `active`: of `creator`, with contents. */
  collaborations: { waiting: string; sent: string; active: string };
  threads: { waiting: string; active: string };
  contents: { matched: string; incomplete: string; offered: string };
  deliverables: { post: string; story: string };
  links: { matched: string };
  exportId: string;
  /** The group of favourites, which the brand always has. */
  groupId: string;
  /** A finished upload of the owner. */
  uploadId: string;
}

/** With the rows that recipes put back. */
export interface Tenant extends TenantIds {
  kept: { open: Kept; preparation: Kept; active: Kept; exports: Kept };
}

/** A tenant while it is being made: first what must be there before the active phase, then the rest. */
export class TenantBuilder {
  private owner!: TestOwner;
  private creator!: LinkedCreator;
  private draft = '';
  private active = { campaign: '', collaboration: '' };

  constructor(
    private readonly t: TestApp,
    private readonly picture: Buffer,
  ) {}

  /** Owner, creator and a campaign in preparation; answers when its active phase begins. */
  async begin(): Promise<Date> {
    const { t } = this;
    this.owner = await makeOwner(t);
    const token = this.owner.accessToken;
    this.draft = await this.create({});
    for (let n = 0; n < 2; n++) {
      const raw = { data: this.picture, type: 'image/jpeg' };
      expectStatus(await t.call('POST', `/campaigns/${this.draft}/images`, { token, raw }), 201, 'add a picture');
    }
    this.creator = await makeLinkedCreator(t);
    const schedule = { applicationDays: 7, preparationDays: 1, activeDays: 60 };
    const campaign = await this.launch({ ...CASH_ONLY, schedule });
    await applyAccepted(t, this.owner, this.creator, campaign);
    const [collaboration = ''] = await this.confirm(campaign);
    this.active = { campaign, collaboration };
    const [row] = await t.sql<{ from: Date }>(`select preparation_ends_at as from from collaborations.collaborations where id = $1`, [
      collaboration,
    ]);
    return row!.from;
  }

  /** Everything else; business time is in the active phase now. */
  async finish(): Promise<TenantIds> {
    const { t, owner, creator } = this;
    const { links, contents } = await this.publish();
    const open = await this.launch({});
    const second = await this.launch({ title: 'Second serum' });
    const amended = await this.launch({ title: 'Changing serum' });
    await apply(t, creator, amended);
    const people = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)] as const;
    const own = await apply(t, creator, open);
    const [applied, accepted, declined, withdrawn] = [
      await apply(t, people[0], open),
      await applyAccepted(t, owner, people[1], open),
      await apply(t, people[2], open),
      await apply(t, people[3], open),
    ];
    await this.ok('POST', `/applications/${declined}/decline`, { reason: 'timing' });
    await this.ok('POST', `/applications/${withdrawn}/withdraw`, {}, people[3].token);
    const preparation = await this.launch({ title: 'Night serum' });
    await applyAccepted(t, owner, creator, preparation);
    await applyAccepted(t, owner, people[0], preparation);
    const [waiting = '', sent = ''] = await this.confirm(preparation, [creator.id, people[0].id]);
    await t.settle();
    await this.ok('POST', `/campaigns/${preparation}/shipments`, { shipments: [{ collaborationId: sent, carrier: 'DHL' }] });
    const role = await this.ok<{ id: string }>('POST', `/organisations/${owner.organisationId}/roles`, {
      name: 'Reader',
      permissions: ['campaigns.read'],
    });
    await makePerson(t, { organisationId: owner.organisationId, role: 'admin' });
    const [colleague = ''] = await this.ids(
      `select id from identity.memberships where organisation_id = $1 and role = 'admin'`,
      owner.organisationId,
    );
    const secondBrand = await this.ok<{ id: string }>('POST', `/organisations/${owner.organisationId}/brands`, { name: 'Second brand' });
    await this.ok('POST', `/brands/${owner.brandId}/logo`, undefined, owner.accessToken, this.picture);
    const exported = await this.ok<{ id: string }>('POST', `/campaigns/${this.active.campaign}/report/exports`, { format: 'xlsx' });
    const threads = { waiting: await this.threadOf(waiting), active: await this.threadOf(this.active.collaboration) };
    for (const id of Object.values(threads)) await this.ok('POST', `/threads/${id}/messages`, { clientId: newId(), text: 'Hello' });
    await t.settle();
    return {
      owner,
      secondBrandId: secondBrand.id,
      roleId: role.id,
      colleagueId: colleague,
      creator,
      spare: await makeApplicant(t),
      campaigns: { draft: this.draft, open, second, amended, preparation, active: this.active.campaign },
      imageIds: await this.ids(`select id from campaigns.images where campaign_id = $1 order by position`, this.draft),
      applications: { own, applied, accepted, declined, withdrawn },
      collaborations: { waiting, sent, active: this.active.collaboration },
      threads,
      contents,
      deliverables: { post: await this.deliverable('post_or_reel'), story: await this.deliverable('story') },
      links,
      exportId: exported.id,
      groupId: await this.favourites(),
      uploadId: await this.uploaded(),
    };
  }

  private async favourites(): Promise<string> {
    const { items } = await this.ok<{ items: Array<{ id: string; kind: string }> }>('GET', `/brands/${this.owner.brandId}/groups`);
    const found = items.find(({ kind }) => kind === 'favorites');
    if (!found) throw new Error('no group of favourites');
    return found.id;
  }

  private async uploaded(): Promise<string> {
    const id = newId();
    await this.t.sql(
      `insert into platform.uploads (id, user_id, purpose, size, type, state, created_at, expires_at)
       values ($1, $2, 'ugc-application', 10, 'video/mp4', 'finished', now(), now() + interval '1 day')`,
      [id, this.owner.userId],
    );
    return id;
  }

  /** A post that counts, one that misses the mention, and a story whose stickers cannot be read; all found by a look at the account. */
  private async publish(): Promise<Pick<Tenant, 'links' | 'contents'>> {
    const { t, creator, active } = this;
    const good = await post(t, creator, { kind: 'post', caption: CAPTION });
    const bad = await post(t, creator, { kind: 'reel', caption: 'Werbung | only #glowserum' });
    const story = await post(t, creator, { kind: 'story', caption: '' });
    await this.ok('POST', `/collaborations/${active.collaboration}/sync`);
    await t.settle();
    const found = async (media: { id: string }, state: string) => {
      const [row] = await t.sql<{ id: string; state: string }>(
        `select id, state from content_sync.contents where collaboration_id = $1 and platform_media_id = $2`,
        [active.collaboration, media.id],
      );
      if (row?.state !== state) throw new Error(`content ${media.id} is ${row?.state}, not ${state}`);
      return row.id;
    };
    const contents = {
      matched: await found(good, 'matched'),
      incomplete: await found(bad, 'incomplete'),
      offered: await found(story, 'offered'),
    };
    await this.ok('POST', `/contents/${contents.matched}/snapshots`);
    return { links: { matched: good.permalink }, contents };
  }

  private async create(fields: Record<string, unknown>): Promise<string> {
    return (await this.ok<{ id: string }>('POST', `/brands/${this.owner.brandId}/campaigns`, campaignInput(fields))).id;
  }

  /** A launched campaign; its picture is a row only. */
  private async launch(fields: Record<string, unknown>): Promise<string> {
    const id = await this.create(fields);
    await this.t.sql(
      `insert into campaigns.images (id, campaign_id, position, width, height, created_at) values ($1, $2, 0, 1200, 1200, now())`,
      [newId(), id],
    );
    await this.ok('POST', `/campaigns/${id}/launch`, {});
    return id;
  }

  /** Confirms the selection; collaborations in the order of these creators. */
  private async confirm(campaignId: string, creatorIds: string[] = [this.creator.id]): Promise<string[]> {
    const { collaborations } = await this.ok<{ collaborations: Array<{ id: string; creatorId: string }> }>(
      'POST',
      `/campaigns/${campaignId}/selection/confirm`,
      {},
    );
    return creatorIds.map((creatorId) => collaborations.find((each) => each.creatorId === creatorId)?.id ?? '');
  }

  private async threadOf(collaborationId: string): Promise<string> {
    return (await this.ok<{ id: string }>('GET', `/collaborations/${collaborationId}/thread`)).id;
  }

  private async deliverable(kind: string): Promise<string> {
    const [id] = await this.ids(
      `select id from collaborations.deliverables where collaboration_id = $1 and kind = '${kind}' order by position`,
      this.active.collaboration,
    );
    if (!id) throw new Error(`no deliverable ${kind}`);
    return id;
  }

  private async ids(sql: string, value: string): Promise<string[]> {
    return (await this.t.sql<{ id: string }>(sql, [value])).map(({ id }) => id);
  }

  private async ok<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    token: string = this.owner.accessToken,
    picture?: Buffer,
  ): Promise<Body> {
    const content = picture ? { raw: { data: picture, type: 'image/jpeg' } } : body === undefined ? {} : { body };
    const answer = await this.t.call<Body>(method, path, { token, ...content });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

/** Remembers the rows of a tenant that recipes use up. */
export async function keep(t: TestApp, { campaigns: { open, preparation, active }, exportId }: TenantIds): Promise<Tenant['kept']> {
  const campaign = (id: string) => ({ table: 'campaigns.campaigns', where: 'id = $1', values: [id] });
  const ofCampaign = (table: string, id: string) => ({ table, where: 'campaign_id = $1', values: [id] });
  const pieces = (id: string) => ({
    table: 'collaborations.deliverables',
    where: 'collaboration_id in (select id from collaborations.collaborations where campaign_id = $1)',
    values: [id],
  });
  return {
    open: await Kept.of(t, [campaign(open), ofCampaign('applications.applications', open)]),
    preparation: await Kept.of(
      t,
      [
        campaign(preparation),
        ofCampaign('collaborations.collaborations', preparation),
        pieces(preparation),
        ofCampaign('shipping.shipments', preparation),
      ],
      [ofCampaign('collaborations.replacements', preparation), ofCampaign('applications.offers', preparation)],
    ),
    active: await Kept.of(t, [
      campaign(active),
      ofCampaign('collaborations.collaborations', active),
      pieces(active),
      ofCampaign('content_sync.contents', active),
    ]),
    exports: await Kept.of(t, [{ table: 'reporting.exports', where: 'id = $1', values: [exportId] }]),
  };
}
