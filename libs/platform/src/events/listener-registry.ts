import { Injectable } from '@nestjs/common';

/** Which listeners hear which event; filled at boot by the job discovery. */
@Injectable()
export class ListenerRegistry {
  private readonly listeners = new Map<string, string[]>();

  add(event: string, listener: string): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  listenersOf(event: string): readonly string[] {
    return this.listeners.get(event) ?? [];
  }
}
