import { afterAll, beforeAll, expect, it } from 'vitest';
import { print } from './print.js';
import { ledgerOf, type Ledger } from './time-machine/ledger.js';
import { Stage, START } from './time-machine/stage.js';

const HOUR = 3_600_000;
const HOURS = 28 * 24;

const at = (hours: number): Date => new Date(START.getTime() + hours * HOUR);

let jumping: Stage;
let stepping: Stage;
beforeAll(async () => {
  jumping = await Stage.set();
  stepping = await Stage.set();
}, 120_000);
afterAll(async () => {
  await jumping.app.close();
  await stepping.app.close();
});

async function expectSame(): Promise<Ledger> {
  const [jumped, stepped] = [await ledgerOf(jumping), await ledgerOf(stepping)];
  for (const table of Object.keys(jumped)) expect([table, stepped[table]]).toEqual([table, jumped[table]]);
  return jumped;
}

it('DEM-1 one jump of 28 days leaves the same rows as 672 steps of an hour: states, deadlines, snapshots, notifications, mails', async () => {
  await expectSame();
  await jumping.app.travelTo(at(HOURS));
  for (let hour = 1; hour <= HOURS; hour++) await stepping.app.travelTo(at(hour));
  const jumped = await expectSame();
  // And the days were not empty: something of everything happened
  const all = JSON.stringify(jumped);
  for (const word of [
    '"cancelled"',
    'no_show',
    'completed',
    'assumed_received',
    'selection_not_confirmed',
    'content-reminded',
    'offered',
    'incomplete',
  ]) {
    expect(all.replaceAll('\\', '')).toContain(word);
  }
  expect(jumped['snapshots']?.length).toBeGreaterThan(5);
  const rows = Object.values(jumped).flat().length;
  print(`time machine: ${rows} rows in ${Object.keys(jumped).length} tables are the same after one jump and after ${HOURS} steps`);
}, 300_000);
