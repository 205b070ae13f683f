import { beforeAll, describe, expect, it } from 'vitest';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { confirmed, creators, owner } from './world.js';

describe.skipIf(noBrowser)('chat between brand and creator', () => {
  const stage = useStage();
  let mia: Owner;
  let lena: Creator;
  let jonas: Creator;
  let campaignId: string;

  beforeAll(async () => {
    mia = await owner(stage.api);
    [lena, jonas] = (await creators(stage.api, 2)) as [Creator, Creator];
    campaignId = (await confirmed(stage.api, mia, [lena, jonas])).id;
  });

  it('CHT-1, CHT-3 both read each other live, with the receipt that it was read', async () => {
    const desk = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    const phone = await stage.visitor({ device: 'phone', language: 'de', as: lena });
    await desk.goto(`/b/${mia.brandId}/inbox`);
    await desk
      .getByRole('list', { name: 'Conversations' })
      .getByRole('link', { name: /Lena Weiß/ })
      .click();
    const ours = desk.getByRole('log', { name: 'Messages with Lena Weiß' });
    await ours.getByText('This is where your conversation begins.').waitFor();
    await expectAccessible(desk);
    await desk.getByRole('textbox', { name: 'Message' }).fill('Hi Lena, your parcel leaves tomorrow.');
    await desk.keyboard.press('Enter');
    await ours.getByText('Sent').waitFor();

    await phone.goto('/c/chat');
    const conversation = phone.getByRole('list', { name: 'Unterhaltungen' }).getByRole('link', { name: /Lumen Skincare/ });
    await conversation.getByText('1 ungelesene Nachricht').waitFor();
    await expectAccessible(phone);
    await conversation.click();
    const theirs = phone.getByRole('log', { name: 'Nachrichten mit Lumen Skincare' });
    await theirs.getByText('Hi Lena, your parcel leaves tomorrow.').waitFor();
    await expectAccessible(phone);
    await ours.getByText('Read', { exact: true }).waitFor();

    await phone.getByRole('textbox', { name: 'Nachricht' }).fill('Super, ich freue mich! https://lumen.example/glow');
    await phone.getByRole('button', { name: 'Senden' }).click();
    await ours.getByText('Super, ich freue mich!').waitFor();
    await ours.getByRole('link', { name: 'https://lumen.example/glow' }).waitFor();
    await theirs.getByText('Gelesen', { exact: true }).waitFor();
    await expectAccessible(desk);

    // who lost the connection gets what was said meanwhile
    await phone.context().setOffline(true);
    await desk.getByRole('textbox', { name: 'Message' }).fill('It has left the house.');
    await desk.keyboard.press('Enter');
    await ours.getByText('It has left the house.').waitFor();
    await phone.context().setOffline(false);
    await theirs.getByText('It has left the house.').waitFor();
    expect(await theirs.getByText('It has left the house.').count()).toBe(1);
  }, 120_000);

  it('CHT-2 a message to all reaches each one in the private conversation, with the own name', async () => {
    const desk = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    const phone = await stage.visitor({ device: 'phone', language: 'de', as: jonas });
    await phone.goto('/c/chat');
    await phone
      .getByRole('list', { name: 'Unterhaltungen' })
      .getByRole('link', { name: /Lumen Skincare/ })
      .click();
    const theirs = phone.getByRole('log', { name: 'Nachrichten mit Lumen Skincare' });
    await theirs.waitFor();

    await desk.goto(`/b/${mia.brandId}/campaigns/${campaignId}/chat`);
    await desk.getByRole('button', { name: 'Message to all' }).click();
    const drawer = desk.getByRole('dialog', { name: 'Message to all' });
    await drawer.getByRole('textbox', { name: 'Message' }).fill('Hi {{firstName}}, all parcels are packed.');
    await drawer.getByText('How Lena Weiß reads it').or(drawer.getByText('How Jonas Brandt reads it')).waitFor();
    await expectAccessible(desk);
    await drawer.getByRole('button', { name: 'Send to 2 creators' }).click();
    await desk.getByText('Sent to 2 creators').waitFor();
    await theirs.getByText('Hi Jonas, all parcels are packed.').waitFor();
    await desk.getByRole('list', { name: 'Conversations' }).getByText('You: Hi Lena, all parcels are packed.').waitFor();
    await expectAccessible(desk);
    expect(await theirs.getByText(/Lena/).count()).toBe(0);
  }, 120_000);
});
