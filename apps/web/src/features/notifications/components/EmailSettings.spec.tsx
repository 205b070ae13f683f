import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '../../../shared/api/current-session.js';
import { loadTexts } from '../../../shared/i18n/i18n.js';
import { NotificationRegion } from '../../../shared/ui/notify.js';
import en from '../i18n/settings.en.js';
import type { EmailChoice, NotificationSetting } from '../settings.queries.js';
import { EmailSettings } from './EmailSettings.js';

const setting = (kind: NotificationSetting['kind'], audience: NotificationSetting['audience'], email = true): NotificationSetting => ({
  kind,
  audience,
  email,
  emailPossible: email,
});

/** `/me/notification-settings` behind `fetch`; choices wait for `release`, and are refused when told so. */
class Server {
  items = [
    setting('application-accepted', 'creator'),
    setting('campaign-launched', 'brand'),
    setting('campaign-active', 'brand'),
    setting('application-submitted', 'brand', false),
    setting('data-export-ready', 'everybody', false),
  ];
  refuses = false;
  private held: (() => void)[] = [];

  readonly fetch = async (_address: string, init: RequestInit = {}): Promise<Response> => {
    if (init.method === 'PUT') {
      await new Promise<void>((resolve) => this.held.push(resolve));
      if (this.refuses) return json({ code: 'x.y', detail: 'closed' }, 409);
      const { items } = JSON.parse(init.body as string) as { items: EmailChoice[] };
      this.items = this.items.map((item) => ({ ...item, ...items.find(({ kind }) => kind === item.kind) }));
    }
    return json({ items: this.items });
  };

  get mailed(): string {
    return this.items
      .filter(({ email }) => email)
      .map(({ kind }) => kind)
      .join();
  }

  /** Lets every choice that waits for its answer have it; how many did. */
  release(): number {
    const held = this.held.splice(0);
    for (const go of held) go();
    return held.length;
  }
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

describe('which notifications come by e-mail', () => {
  let server: Server;
  let place: HTMLElement;
  let root: Root;

  beforeAll(() => loadTexts('notifications-settings'));

  beforeEach(async () => {
    server = new Server();
    vi.stubGlobal('fetch', server.fetch);
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
    session.start({ accessToken: 'a', expiresAt: '2026-11-21T10:15:00Z' }, 'Sat, 21 Nov 2026 10:00:00 GMT');
    place = document.body.appendChild(document.createElement('div'));
    root = createRoot(place);
    root.render(
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <EmailSettings audiences={['brand']} />
          <NotificationRegion />
        </QueryClientProvider>
      </MantineProvider>,
    );
    await vi.waitUntil(() => place.querySelector('section'));
  });

  afterEach(() => {
    root.unmount();
    place.remove();
    vi.unstubAllGlobals();
    session.end();
  });

  /** The switch of a kind by the words that name it. */
  const box = (name: string): HTMLInputElement => {
    const found = [...place.querySelectorAll('input')].find(
      (input) =>
        (input.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' ') === `${name} E-mail`,
    );
    if (!found) throw new Error(`no switch ${name}`);
    return found;
  };
  const button = (label: string) => document.querySelector<HTMLElement>(`button[aria-label="${label}"]`);

  it('NOT-1 shows this audience’s kinds by topic; those that never come by mail have no switch', () => {
    expect([...place.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Campaigns',
      'Applications and offers',
      'Personal data',
    ]);
    expect(place.querySelectorAll('input')).toHaveLength(2);
    expect(place.textContent).toContain('A creator appliedIn the app only');
    expect(place.textContent).not.toContain(en.kinds['application-accepted']);
  });

  it('NOT-1 a switch turns at once and stays when the server took it', async () => {
    box('A campaign is live').click();
    await expect.poll(() => box('A campaign is live').checked).toBe(false);
    expect(server.mailed).toContain('campaign-launched');
    await vi.waitUntil(() => server.release() > 0);
    await expect.poll(() => server.mailed).toBe('application-accepted,campaign-active');
    expect([box('A campaign is live').checked, box('A campaign is active').checked]).toEqual([false, true]);
  });

  it('NOT-1 a refused choice turns back', async () => {
    server.refuses = true;
    box('A campaign is live').click();
    await expect.poll(() => box('A campaign is live').checked).toBe(false);
    await vi.waitUntil(() => server.release() > 0);
    await expect.poll(() => box('A campaign is live').checked).toBe(true);
  });

  it('NOT-1 a whole topic is switched off, and undo brings back exactly what was', async () => {
    box('A campaign is live').click();
    await vi.waitUntil(() => server.release() > 0);
    await expect.poll(() => server.mailed).toBe('application-accepted,campaign-active');
    button('No e-mails: Campaigns')?.click();
    await vi.waitUntil(() => server.release() > 0);
    await expect.poll(() => server.mailed).toBe('application-accepted');
    await vi.waitUntil(() => button('All by e-mail: Campaigns'));
    const undo = await vi.waitUntil(
      () => [...document.querySelectorAll('button')].find(({ textContent }) => /undo/i.test(textContent)),
      20_000,
    );
    undo.click();
    await vi.waitUntil(() => server.release() > 0);
    await expect.poll(() => server.mailed).toBe('application-accepted,campaign-active');
  });
});
