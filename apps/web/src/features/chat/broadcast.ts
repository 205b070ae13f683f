import type { CollaborationState, Person } from './campaign-people.js';

/** What a message to all can say personally (CHT-2). */
export const PLACEHOLDERS = ['firstName', 'campaign', 'brand'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Who shall get it: everybody, those with something to do, or those in chosen states. */
export type Audience =
  | { kind: 'everybody' }
  | { kind: 'owing' }
  | { kind: 'done' }
  | { kind: 'unsent' }
  | { kind: 'states'; states: readonly CollaborationState[] };

/** They are no participants any more, so only their own state reaches them. */
const GONE: readonly CollaborationState[] = ['ended_by_agreement', 'removed'];

/** The same choice as the server makes, to show before sending who will get it. */
export function recipientsOf(people: readonly Person[], audience: Audience, unsent: ReadonlySet<string>): Person[] {
  return people.filter(({ id, state, deliverables }) => {
    if (audience.kind === 'states') return audience.states.includes(state);
    if (GONE.includes(state)) return false;
    switch (audience.kind) {
      case 'owing':
        return deliverables.done < deliverables.total;
      case 'done':
        return deliverables.done >= deliverables.total;
      case 'unsent':
        return unsent.has(id);
      case 'everybody':
        return true;
    }
  });
}

/** The choice as the API takes it. Those without parcel are named one by one. */
export function broadcastBody(text: string, audience: Audience, recipients: readonly Person[]): Record<string, unknown> {
  switch (audience.kind) {
    case 'everybody':
      return { text };
    case 'owing':
      return { text, filter: { notPosted: true } };
    case 'done':
      return { text, filter: { notPosted: false } };
    case 'states':
      return { text, filter: { states: [...audience.states] } };
    case 'unsent':
      return { text, collaborationIds: recipients.map(({ id }) => id) };
  }
}

const BRACES = /\{\{([^{}]*)\}\}/g;

/** Placeholders nobody can fill; the server refuses them. */
export function unknownPlaceholders(text: string): string[] {
  const names = [...text.matchAll(BRACES)].map((match) => (match[1] ?? '').trim());
  return [...new Set(names.filter((name) => !PLACEHOLDERS.some((known) => known === name)))];
}

/** The text as one recipient will read it. */
export function filledIn(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(BRACES, (whole, inner: string) => {
    const name = PLACEHOLDERS.find((known) => known === inner.trim());
    return name === undefined ? whole : values[name];
  });
}

/** `Anna Meier` → `Anna`; the server takes the real first name. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** Puts a placeholder where the cursor stands, with the blanks it needs. */
export function withPlaceholder(text: string, from: number, to: number, name: Placeholder): { text: string; cursor: number } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const word = `${before === '' || /\s$/.test(before) ? '' : ' '}{{${name}}}${after === '' || /^[\s.,!?:;)]/.test(after) ? '' : ' '}`;
  return { text: before + word + after, cursor: before.length + word.length };
}
