import type { MailMessage } from './mail.js';

/** What a mail says; the layout makes text and HTML of it. */
export interface Letter {
  to: string;
  locale: 'en' | 'de';
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  action?: { label: string; url: string };
  /** Where the reader chooses which mails come. */
  settingsUrl: string;
}

const CLOSING = { en: 'Openfluence', de: 'Openfluence' } as const;
const HINT = {
  en: 'You can choose which e-mails you get in your settings.',
  de: 'Welche E-Mails kommen, lässt sich in den Einstellungen wählen.',
} as const;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The one look of all mails: plain text and simple HTML that every mail program shows, no remote pictures. */
export function letter(input: Letter): MailMessage {
  const { locale, greeting, paragraphs, action } = input;
  const text = [
    greeting,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    `-- \n${CLOSING[locale]}\n${HINT[locale]}\n${input.settingsUrl}`,
  ].join('\n\n');
  const p = (content: string) => `<p style="margin:0 0 16px;font-size:16px;line-height:24px;color:#1f2328">${content}</p>`;
  const button = action
    ? `<p style="margin:24px 0"><a href="${escape(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#4338ca;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">${escape(action.label)}</a></p>`
    : '';
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(input.subject)}</title></head><body style="margin:0;background:#f4f5f7;padding:32px 16px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"><div style="max-width:560px;margin:0 auto;background:#ffffff;border-radius:12px;padding:32px"><p style="margin:0 0 24px;font-size:14px;font-weight:700;letter-spacing:.02em;color:#4338ca">Openfluence</p><h1 style="margin:0 0 16px;font-size:20px;line-height:28px;font-weight:700;color:#1f2328">${escape(input.subject)}</h1>${p(escape(greeting))}${paragraphs.map((each) => p(escape(each))).join('')}${button}<p style="margin:32px 0 0;font-size:13px;line-height:20px;color:#656d76"><a href="${escape(input.settingsUrl)}" style="color:#656d76">${HINT[locale]}</a></p></div></body></html>`;
  return { to: input.to, subject: input.subject, text, html };
}
