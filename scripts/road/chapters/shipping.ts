import { randomUUID } from 'node:crypto';
import { eventually } from '../api.ts';
import { mailsTo } from '../people.ts';
import { readXlsx } from '../read-xlsx.ts';
import { PLACES, type Journey } from './journey.ts';

/** Chapter 7: addresses on screen and as Excel (SHP-1, SHP-2). */
export async function addresses(journey: Journey): Promise<void> {
  const { api, checks, owner, campaignId } = journey;
  checks.step('7 · Addresses on screen and as Excel (SHP-1, SHP-2)');
  const [one, two] = journey.collaborations;
  await api.post(`/collaborations/${one!.id}/address`, journey.creatorOf(one!).token, {}, journey.key('address-1'));
  await api.post(
    `/collaborations/${two!.id}/address`,
    journey.creatorOf(two!).token,
    { name: '=cmd|calc', line1: 'Straße des 17. Juni 5', postalCode: '04109', city: 'Leipzig', country: 'DE' },
    journey.key('address-2'),
  );
  const shown = await api.all<{ collaborationId: string }>(`/campaigns/${campaignId}/addresses?limit=200`, owner.token);
  checks.equal('addresses of the confirmed creators', shown.length, PLACES);
  const loser = journey.creators.find((creator) => !journey.collaborations.some((each) => each.creator.id === creator.creatorId))!;
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

/** Chapter 8: shipments singly and in bulk, receipt (SHP-3, SHP-4, SHP-7). */
export async function shipping(journey: Journey): Promise<void> {
  const { api, checks, owner, campaignId } = journey;
  checks.step('8 · Shipments singly and in bulk, receipt (SHP-3, SHP-4, SHP-7)');
  const [first, ...rest] = journey.collaborations;
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
      journey.key(key),
    );
  checks.equal(
    'one parcel is sent',
    (await ship([first!.id], 'ship-one')).items.map((row) => row.status),
    ['sent'],
  );
  const bulk = await ship([...rest.map((each) => each.id), randomUUID()], 'ship-bulk');
  checks.equal('the others in bulk', bulk.items.filter((row) => row.status === 'sent').length, PLACES - 1);
  checks.equal('an unknown one is explained', bulk.items.filter((row) => row.status === 'refused').length, 1);
  const creator = journey.creatorOf(first!);
  const shipment = await api.get<{ state: string; trackingUrl: string | null }>(`/collaborations/${first!.id}/shipment`, creator.token);
  checks.equal('the creator sees it', shipment.state, 'sent');
  checks.that('with a tracking link', (shipment.trackingUrl ?? '').startsWith('https://'), shipment);
  checks.that(
    'and has the mail',
    !!(await eventually(async () => (await mailsTo(api, creator.email)).find((mail) => /parcel|Paket/.test(mail.subject)))),
  );
  for (const [i, collaboration] of journey.collaborations.slice(0, PLACES - 1).entries()) {
    await api.post(`/collaborations/${collaboration.id}/receipt`, journey.creatorOf(collaboration).token, {}, journey.key(`receipt-${i}`));
  }
  const received = await api.get<{ state: string }>(`/collaborations/${first!.id}/shipment`, owner.token);
  checks.equal('the brand sees the receipt', received.state, 'received');
  await checks.refused('receipt by another creator', 404, () =>
    api.post(`/collaborations/${first!.id}/receipt`, journey.creatorOf(rest[0]!).token, {}),
  );
}
