import type { Message, Outgoing } from './chat.types.js';

/** Everything known about one conversation. */
export interface Conversation {
  /** By `seq`, without gaps from the first one known. */
  messages: readonly Message[];
  outgoing: readonly Outgoing[];
  /** Highest change number seen, for resuming. */
  lastChange: number;
  readSeq: number;
  otherReadSeq: number;
  writable: boolean;
}

export const emptyConversation: Conversation = {
  messages: [],
  outgoing: [],
  lastChange: 0,
  readSeq: 0,
  otherReadSeq: 0,
  writable: true,
};

/** The newest number known; 0 for none. */
export function lastSeq({ messages }: Pick<Conversation, 'messages'>): number {
  return messages.at(-1)?.seq ?? 0;
}

/** True when messages between the last known one and this one are missing (CHT-3: they must be asked for). */
export function leavesGap(state: Conversation, message: Message): boolean {
  return message.seq > lastSeq(state) + 1;
}

/**
 * Takes messages in, wherever they come from: known ones are not doubled, edited ones replace their old text, and those this
 * window was still sending are on their way no more.
 */
export function take(state: Conversation, messages: readonly Message[]): Conversation {
  if (messages.length === 0) return state;
  const bySeq = new Map(state.messages.map((message) => [message.seq, message]));
  for (const message of messages) {
    const known = bySeq.get(message.seq);
    if (known === undefined || message.change >= known.change) bySeq.set(message.seq, message);
  }
  const arrived = new Set(messages.map((message) => message.clientId));
  return {
    ...state,
    messages: [...bySeq.values()].toSorted((a, b) => a.seq - b.seq),
    outgoing: state.outgoing.filter((each) => !arrived.has(each.clientId)),
    lastChange: Math.max(state.lastChange, ...messages.map((message) => message.change)),
  };
}

/** Takes in changes of messages; those of messages that are not loaded only move the position. */
export function takeChanges(state: Conversation, changes: readonly Message[]): Conversation {
  const first = state.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  const next = take(
    state,
    changes.filter((message) => message.seq >= first),
  );
  return { ...next, lastChange: Math.max(next.lastChange, ...changes.map((message) => message.change)) };
}

/** A message of one's own, shown before the server has it. */
export function queue(state: Conversation, outgoing: Outgoing): Conversation {
  return { ...state, outgoing: [...state.outgoing, outgoing] };
}

/** Sets how far a message of one's own is. */
export function mark(state: Conversation, clientId: string, change: Partial<Pick<Outgoing, 'state' | 'problem'>>): Conversation {
  return { ...state, outgoing: state.outgoing.map((each) => (each.clientId === clientId ? { ...each, ...change } : each)) };
}

export function drop(state: Conversation, clientId: string): Conversation {
  return { ...state, outgoing: state.outgoing.filter((each) => each.clientId !== clientId) };
}

const TOGETHER_MS = 5 * 60_000;

export interface Bubble {
  message: Message;
  /** First of its day: a date stands above it. */
  newDay: boolean;
  /** First of a run of one sender: name and time stand above it. */
  newRun: boolean;
}

/** Puts messages of one sender within five minutes together. Days are those of the reader's zone, by the given naming function. */
export function inRuns(messages: readonly Message[], dayOf: (instant: string) => string): Bubble[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const newDay = before === undefined || dayOf(before.createdAt) !== dayOf(message.createdAt);
    const near = before !== undefined && Date.parse(message.createdAt) - Date.parse(before.createdAt) < TOGETHER_MS;
    return { message, newDay, newRun: newDay || !near || before.sender.id !== message.sender.id || before.from !== message.from };
  });
}

export type TextPart = { text: string; url?: string };

/** Splits a message into text and web addresses; punctuation after an address is not part of it. */
export function withLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"']+/g)) {
    const url = match[0].replace(/[.,;:!?)\]]+$/, '');
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: url, url });
    end = match.index + url.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
