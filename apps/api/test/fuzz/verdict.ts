import type { WireAnswer } from './wire.js';

/** Words that would betray what runs inside. */
const INSIDE =
  /\bat .+\.[jt]s:\d+|node_modules|QueryFailedError|TypeError|SyntaxError|pg_catalog|violates|relation "|column "|select .+ from |\binsert into\b|\/work\/|\.ts:\d+/i;

/** What is wrong with an answer, or null. Every refusal is a complete problem document (RFC 9457). */
export function fault(answer: WireAnswer): string | null {
  if (answer.status >= 500 || answer.status < 200) return `status ${answer.status}`;
  if (answer.status < 400) return null;
  if (INSIDE.test(answer.text)) return `tells of the inside: ${INSIDE.exec(answer.text)?.[0]}`;
  if (!answer.type.startsWith('application/problem+json')) return `content type ${answer.type}`;
  let problem: Record<string, unknown>;
  try {
    problem = JSON.parse(answer.text) as Record<string, unknown>;
  } catch {
    return 'is no JSON';
  }
  const texts = ['type', 'title', 'detail', 'instance', 'requestId', 'code'];
  const missing = texts.filter((name) => typeof problem[name] !== 'string' || problem[name] === '');
  if (missing.length > 0) return `misses ${missing.join(', ')}`;
  if (problem['status'] !== answer.status) return `says status ${JSON.stringify(problem['status'])}`;
  if (problem['requestId'] !== answer.headers['x-request-id']) return 'names another request id than its header';
  if (!/^[a-z-]+\.[a-z-]+$/.test(String(problem['code']))) return `code ${String(problem['code'])}`;
  if (answer.status === 422 && problem['errors'] !== undefined && !Array.isArray(problem['errors'])) return 'errors is no list';
  return null;
}
