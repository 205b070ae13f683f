import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** How long answers may still take once the server listens no more; then their connections are cut. */
const GRACE_MS = 15_000;
const LOOK_MS = 50;

/**
 * The server ends as soon as the last answer is out. Node alone waits 60 to 90 s for connections that browsers open in advance and never use,
 * and as long as keep-alive lasts (72 s) for one whose answer came after the end was asked for.
 */
@Injectable()
export class PromptEnd implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sockets = new Set<Socket>();

  constructor(private readonly host: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    this.server()?.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  beforeApplicationShutdown(): void {
    const server = this.server();
    if (!server) return;
    let waited = 0;
    const look = setInterval(() => {
      if (server.listening) return;
      if (this.sockets.size === 0) clearInterval(look);
      server.closeIdleConnections();
      for (const socket of this.sockets) if (socket.bytesRead === 0) socket.destroy();
      if ((waited += LOOK_MS) >= GRACE_MS) server.closeAllConnections();
    }, LOOK_MS).unref();
  }

  /** None in processes that only run jobs. */
  private server(): Server | undefined {
    return this.host.httpAdapter?.getHttpServer() as Server | undefined;
  }
}
