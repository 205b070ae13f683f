import { beforeAll, describe, expect, it } from 'vitest';
import { inviteColleague } from '../../../scripts/road/colleagues.ts';
import { joinAsOwner, mailsTo, type Owner, type Person } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { owner } from './world.js';

const PASSWORD = 'a long enough sentence';

describe.skipIf(noBrowser)('transfers', () => {
  const stage = useStage();
  let mia: Owner;
  let bert: Owner;
  let cleo: Person;

  beforeAll(async () => {
    mia = await owner(stage.api);
    await stage.api.post(`/organisations/${mia.organisationId}/brands`, mia.token, { name: 'Lumen Baby' });
    bert = await joinAsOwner(stage.api, {
      email: 'bert@agency.example',
      password: PASSWORD,
      name: 'Bert Neu',
      organisation: 'Nordlicht Agentur',
      brand: 'Nordlicht',
      kind: 'agency',
      locale: 'de',
    });
    cleo = await inviteColleague(stage.api, mia, { email: 'cleo@lumen.example', password: PASSWORD, name: 'Cleo Stern', role: 'admin' });
  });

  it('ACC-7 offers a brand by e-mail address; the agency takes it over, and it is gone here', async () => {
    const desk = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await desk.goto(`/b/${mia.brandId}/team/brands`);
    await desk.getByRole('listitem').filter({ hasText: 'Lumen Baby' }).getByRole('button').last().click();
    await desk.getByRole('menuitem', { name: /organisation/i }).click();
    await desk.getByRole('dialog').getByRole('textbox').first().fill(bert.email);
    await expectAccessible(desk);
    await desk.getByRole('dialog').getByRole('button').last().click();
    await desk.getByText('Offered', { exact: true }).waitFor();

    const agency = await stage.visitor({ device: 'phone', language: 'de', as: bert });
    await agency.goto(`/b/${bert.brandId}/team/brands`);
    await agency.getByText('Angeboten von Lumen GmbH').waitFor();
    await expectAccessible(agency);
    await agency.getByRole('button', { name: 'Übernehmen' }).click();
    await agency.getByRole('dialog').getByRole('button').last().waitFor();
    await expectAccessible(agency);
    await agency.getByRole('dialog').getByRole('button').last().click();
    await agency.getByRole('link', { name: 'Lumen Baby' }).waitFor();

    await desk.reload();
    await desk.getByRole('link', { name: 'Lumen Skincare' }).waitFor();
    expect(await desk.getByRole('link', { name: 'Lumen Baby' }).count()).toBe(0);
  }, 120_000);

  it('ACC-5 hands the ownership over with both consenting; the mail leads to the team page', async () => {
    const desk = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await desk.goto(`/b/${mia.brandId}/team`);
    await desk.getByRole('listitem').filter({ hasText: cleo.email }).getByRole('button').last().click();
    await desk.getByRole('menuitem', { name: 'Transfer ownership' }).click();
    await desk.getByRole('dialog').locator('input[type=password]').fill(PASSWORD);
    await desk.getByRole('dialog').getByRole('button').last().click();
    await desk.getByText('The ownership is offered to Cleo Stern').waitFor();

    const link = (await mailsTo(stage.api, cleo.email)).map(({ text }) => /\/o\/[\w-]+\/team/.exec(text)?.[0]).find((found) => found);
    const receiver = await stage.visitor({ device: 'desktop', language: 'en', as: cleo });
    await receiver.goto(link ?? '/');
    await receiver.getByText('Mia Köhler offers you the ownership of Lumen GmbH').waitFor();
    await expectAccessible(receiver);
    await receiver.getByRole('button', { name: 'Become owner' }).click();
    await receiver.getByRole('dialog').getByRole('button').last().click();
    await receiver.getByRole('listitem').filter({ hasText: cleo.email }).getByText('Owner', { exact: true }).waitFor();
  }, 120_000);
});
