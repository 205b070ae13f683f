import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { Mail, Transactions, type MailMessage } from '@app/platform';

interface Received {
  to: string[];
  message: string;
}

let received: Received[] = [];
/** What the server answers to recipients; null: it takes everybody. */
let refusal: Error | null = null;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refusal),
  onData: (stream, session, done) => {
    void buffer(stream).then((data) => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), message: data.toString() });
      done();
    });
  },
});

let t: TestApp;
beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as { port: number };
  t = await bootApp({ SMTP_URL: `smtp://127.0.0.1:${port}`, LOG_LEVEL: 'fatal' });
});
afterAll(async () => {
  await t.close();
  await new Promise<void>((done) => server.close(done));
});
afterEach(() => {
  received = [];
  refusal = null;
});

const message = (to: string): MailMessage => ({ to, subject: `Für ${to}`, text: 'Grüße', html: '<p>Grüße</p>' });
const send = (...to: string[]) => t.app.get(Transactions).run(() => t.app.get(Mail).sendAll(to.map(message)));
const unsent = async () =>
  (await t.sql<{ recipient: string }>(`select recipient from platform.mails where sent_at is null order by recipient`)).map(
    ({ recipient }) => recipient,
  );

describe('OPS-1 mails by SMTP', () => {
  it('OPS-1 each is delivered once, to its recipient alone, with its id as Message-ID', async () => {
    await send('a@example.org', 'b@example.org');
    await t.settle();
    expect(received.map(({ to }) => to).toSorted()).toEqual([['a@example.org'], ['b@example.org']]);
    const rows = await t.sql<{ id: string; recipient: string }>(`select id, recipient from platform.mails`);
    for (const { to, message: text } of received) {
      const { id } = rows.find(({ recipient }) => recipient === to[0])!;
      expect(text).toContain(`Message-ID: <${id}@openfluence>`);
      expect(text).toContain(`To: ${to[0]}`);
    }
    expect(await unsent()).toEqual([]);
  });

  it('OPS-1 a server that refuses for now gets them later; nothing is lost', async () => {
    refusal = Object.assign(new Error('try again later'), { responseCode: 451 });
    await send('c@example.org', 'd@example.org');
    await t.settle();
    expect([received, await unsent()]).toEqual([[], ['c@example.org', 'd@example.org']]);
    refusal = null;
    // the time until the next attempts is over
    await t.sql(`update jobs._private_jobs set run_at = now() where attempts > 0`);
    await expect.poll(unsent, { timeout: 20_000 }).toEqual([]);
    expect(received.map(({ to }) => to[0]).toSorted()).toEqual(['c@example.org', 'd@example.org']);
  });

  it('OPS-1 what is rolled back is never sent', async () => {
    const broken = t.app.get(Transactions).run(async () => {
      await t.app.get(Mail).send(message('e@example.org'));
      throw new Error('not after all');
    });
    await expect(broken).rejects.toThrow('not after all');
    await t.settle();
    expect(received).toEqual([]);
  });
});
