import { io, type Socket } from 'socket.io-client';
import { newId } from '@app/platform';
import type { Caller } from './caller.js';
import { lettersOf, LETTERS, type Line } from './expectations.js';
import { permissionOf, type Matrix } from './matrix.js';
import { unknownId } from './world.js';

interface Acknowledgement {
  error?: { code: string };
}

/** Error codes of acknowledgements by the status that REST answers with them. */
const CODES: Readonly<Record<string, string>> = {
  'platform.not-found': '404',
  'platform.forbidden': '403',
  'platform.members-only': '403',
};

/** What a client sends about a thread. */
const PAYLOADS: Readonly<Record<string, (threadId: string) => object>> = {
  'thread:join': (threadId) => ({ threadId, afterSeq: 0 }),
  'message:send': (threadId) => ({ threadId, clientId: newId(), text: 'From the matrix' }),
  'thread:read': (threadId) => ({ threadId, seq: 1 }),
};

const PATIENCE_MS = 10_000;

/** The lines of access-matrix.txt about sockets (api.md 4). */
export class SocketMatrix {
  constructor(
    private readonly caller: Caller,
    private readonly matrix: Matrix,
  ) {}

  /** One line: a handshake, a client event, or an event that the server sends. */
  async run(line: Line): Promise<void> {
    const [namespace = '', event = ''] = line.path.split(' ');
    await this.matrix.callers.prepare(permissionOf(line), null);
    await this.matrix.creatorsOf({ params: { id: this.caller.world.a.threads.waiting } });
    const open = new Map<string, Socket>();
    try {
      for (const letter of LETTERS) open.set(letter, await this.connect(namespace, this.matrix.callers.token(letter)));
      if (line.method === 'HEAR') await this.hear(line, namespace, event, open);
      else if (event === 'connect') await this.handshake(line, namespace, open);
      else await this.send(line, event, open);
    } finally {
      for (const socket of open.values()) socket.disconnect();
    }
  }

  private async handshake(line: Line, namespace: string, open: ReadonlyMap<string, Socket>): Promise<void> {
    for (const letter of LETTERS) {
      this.matrix.note(line, letter, open.get(letter)?.connected && line.outcomes.get(letter) === '2xx' ? null : 'not connected');
    }
    for (const { name, token } of this.matrix.callers.dead) {
      const refused = await this.connect(namespace, token).then(
        (socket) => {
          socket.disconnect();
          return 'connected';
        },
        (error: Error) => (error.message === 'identity.unauthenticated' ? null : error.message),
      );
      this.matrix.note(line, name, refused);
    }
  }

  /** All refusals first, then everybody who may: the thread is still there. */
  private async send(line: Line, event: string, open: ReadonlyMap<string, Socket>): Promise<void> {
    const payload = PAYLOADS[event];
    if (!payload) throw new Error(`nobody knows how to send ${event}`);
    const thread = this.caller.world.a.threads.waiting;
    for (const letter of [...lettersOf(line, '403', '404'), ...lettersOf(line, '2xx')]) {
      const socket = open.get(letter)!;
      const answer = await emit(socket, event, payload(thread));
      const code = answer.error?.code;
      const got = code === undefined ? '2xx' : (CODES[code] ?? code);
      const expected = line.outcomes.get(letter);
      let wrong = got === expected ? null : `${got} instead of ${expected}`;
      if (expected === '404' && wrong === null) {
        const unknown = await emit(socket, event, payload(unknownId()));
        if (JSON.stringify(answer) !== JSON.stringify(unknown))
          wrong = `${JSON.stringify(answer)} but unknown ids get ${JSON.stringify(unknown)}`;
      }
      this.matrix.note(line, letter, wrong);
    }
  }

  /** Everybody tries to be in the thread's room, then something happens: who hears of it? */
  private async hear(line: Line, namespace: string, event: string, open: ReadonlyMap<string, Socket>): Promise<void> {
    const heard = new Set<string>();
    if (namespace === '/chat') {
      const { a } = this.caller.world;
      for (const socket of open.values()) await emit(socket, 'thread:join', { threadId: a.threads.waiting });
    }
    for (const [letter, socket] of open) socket.on(event, () => heard.add(letter));
    await this.cause(namespace, event);
    // packets keep their order on a connection: what was sent before this second handshake's answer has arrived with it
    for (const socket of open.values()) await this.roundTrip(socket, namespace === '/chat' ? '/live' : '/chat');
    for (const letter of LETTERS) {
      const expected = line.outcomes.get(letter) === '2xx';
      const wrong = expected ? 'heard nothing' : 'heard it';
      this.matrix.note(line, letter, heard.has(letter) === expected ? null : wrong);
    }
  }

  /** Makes the server send this event about objects of A. */
  private async cause(namespace: string, event: string): Promise<void> {
    const { app, a } = this.caller.world;
    switch (`${namespace} ${event}`) {
      case '/chat message:new':
      case '/chat thread:unread':
        return this.ok('POST', `/threads/${a.threads.waiting}/messages`, a.creator.token, { clientId: newId(), text: 'Heard?' });
      case '/chat thread:read': {
        await this.ok('POST', `/threads/${a.threads.waiting}/messages`, a.owner.accessToken, { clientId: newId(), text: 'Read?' });
        const [row] = await app.sql<{ seq: number }>(`select last_seq as seq from chat.threads where id = $1`, [a.threads.waiting]);
        return this.ok('POST', `/threads/${a.threads.waiting}/read`, a.creator.token, { seq: row!.seq });
      }
      case '/live campaign:changed':
      case '/live notification:new':
        return this.recipe('CreatorApplications_withdraw');
      case '/live report:changed':
        return this.recipe('Contents_takeSnapshot');
      default:
        throw new Error(`nobody knows how to cause ${event}`);
    }
  }

  private async recipe(operationId: string): Promise<void> {
    const call = this.caller.calls.find(({ operation }) => operation.id === operationId)!;
    const answer = await this.caller.send(call.operation, await this.caller.valid(call, this.caller.world.a));
    if (answer.status > 299) throw new Error(`${operationId}: ${answer.status} ${JSON.stringify(answer.body)}`);
    await this.caller.world.app.settle();
  }

  private async ok(method: string, path: string, token: string, body: object): Promise<void> {
    const answer = await this.caller.world.app.call(method, path, { token, body });
    if (answer.status > 299) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  private connect(namespace: string, token: string | undefined): Promise<Socket> {
    const socket = io(`${this.caller.world.app.url}${namespace}`, {
      auth: { token },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    return connected(socket);
  }

  private async roundTrip(socket: Socket, other: string): Promise<void> {
    const second = socket.io.socket(other, { auth: socket.auth as Record<string, unknown> });
    await connected(second.connect());
  }
}

async function connected(socket: Socket): Promise<Socket> {
  await new Promise<void>((resolve, reject) => {
    if (socket.connected) return resolve();
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  return socket;
}

function emit(socket: Socket, event: string, payload: object): Promise<Acknowledgement> {
  return socket.timeout(PATIENCE_MS).emitWithAck(event, payload) as Promise<Acknowledgement>;
}
