export type Side = 'brand' | 'creator';

/** A conversation as the lists show it (`ThreadDto`). */
export interface Thread {
  id: string;
  collaborationId: string;
  campaign: { id: string; title: string; coverUrl: string | null };
  brand: { id: string; name: string; logoUrl: string | null };
  creator: { id: string; displayName: string; handle: string | null; avatarUrl: string | null };
  /** On which side the reader stands. */
  side: Side;
  lastMessage: { seq: number; from: Side; text: string; at: string } | null;
  lastSeq: number;
  lastChange: number;
  /** Of the other side, not read yet; 100 means that many or more. */
  unread: number;
  readSeq: number;
  otherReadSeq: number;
  activeAt: string;
  /** From then on it can only be read (CHT-1). */
  closesAt: string | null;
  can: { write?: boolean };
}

/** One message (`MessageDto`); `seq` has no gaps in its thread. */
export interface Message {
  id: string;
  threadId: string;
  seq: number;
  /** Number of its last edit in the thread, 0 for none. */
  change: number;
  clientId: string;
  from: Side;
  sender: { id: string; name: string };
  text: string;
  broadcast: boolean;
  createdAt: string;
}

/** Answer of the socket event `thread:join`. */
export interface Joined {
  threadId: string;
  lastSeq: number;
  lastChange: number;
  readSeq: number;
  otherReadSeq: number;
  unread: number;
  writable: boolean;
  messages: Message[];
  changes: Message[];
  more: boolean;
}

/** A message on its way to the server. */
export interface Outgoing {
  clientId: string;
  text: string;
  createdAt: string;
  /** `waiting`: goes out by itself as soon as there is a connection; `refused`: the server said no. */
  state: 'sending' | 'waiting' | 'refused';
  problem: string | null;
}

/** Longest message the server takes. */
export const MESSAGE_LIMIT = 4000;
