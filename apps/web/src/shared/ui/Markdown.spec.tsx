import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { Markdown } from './Markdown.js';

const TEXT = `# Terms

## 1. Account

- true **information**
- your [mailbox](https://example.org/mail)

<script>document.title = 'stolen'</script>

[bad](javascript:alert(1)) ![seen](https://example.org/pixel.gif)`;

let root: Root | undefined;
afterEach(() => root?.unmount());

it('TER-1 documents are read as Markdown: headings below the page’s, lists, safe links; no HTML, no pictures', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  root.render(<Markdown text={TEXT} headings={3} />);
  await vi.waitFor(() => expect(place.textContent, 'readable at once').toContain('1. Account'));
  await vi.waitFor(() => expect(place.querySelectorAll('h3').length).toBe(2), 20_000);
  expect([...place.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual(['Terms', '1. Account']);
  expect([...place.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['true information', 'your mailbox']);
  const [link, bad] = place.querySelectorAll('a');
  expect([link?.getAttribute('href'), link?.getAttribute('rel')]).toEqual(['https://example.org/mail', 'noopener noreferrer nofollow']);
  expect([bad?.textContent, bad?.getAttribute('href') ?? '']).toEqual(['bad', '']);
  expect(place.querySelector('script, img')).toBeNull();
  expect(place.textContent).toContain('<script>');
});
