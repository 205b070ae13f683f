import type { FastifyReply } from 'fastify';

/** Ready markup; everything else put into a template is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | boolean | null | undefined | readonly Part[];

/** Template for markup: values are escaped, lists joined, `null`, `undefined` and `false` leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((text, piece, index) => text + render(parts[index - 1]) + piece));
}

function render(part: Part): string {
  if (part === null || part === undefined || typeof part === 'boolean') return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return String(part).replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A whole page: no script, styles from our own file only. */
export function sendPage(reply: FastifyReply, prefix: string, title: string, body: Markup, status = 200): FastifyReply {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="/favicon.svg" />
        <link rel="stylesheet" href="${prefix}/instagram/style.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return reply
    .status(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // The consent form leads to the product's address, which may be another origin: no form-action here.
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; base-uri 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .send(page.text);
}
