import { CustomSource, EncodedPacketSink, Input, MP4, QTFF } from 'mediabunny';
import type { Storage } from '../storage/storage.js';

/** What the bytes of a video say. Lengths in seconds, sides in pixels as shown (rotation applied). */
export interface VideoFacts {
  container: 'mp4' | 'mov';
  /** Content type to serve it with. */
  type: 'video/mp4' | 'video/quicktime';
  seconds: number;
  width: number;
  height: number;
}

/** `unreadable`: not an mp4 or mov with a picture; `truncated`: the packets end before the length that the header claims. */
export type VideoFault = 'unreadable' | 'truncated';

/** Nothing of a real video needs more at once: a header that claims more is hostile. */
const LARGEST_READ = 16 * 1024 * 1024;
const MISSING_SECONDS = 0.5;

/**
 * Looks into a stored mp4 or mov by reading ranges of it, never the whole file at once. The header of a truncated file is fine, so the packets
 * are walked to their end; walking stops at `stopAfterSeconds`, from where on the file is too long anyway.
 */
export async function inspectVideo(
  storage: Storage,
  key: string,
  size: number,
  options: { stopAfterSeconds: number; signal: AbortSignal },
): Promise<VideoFacts | VideoFault> {
  const input = new Input({
    formats: [MP4, QTFF],
    source: new CustomSource({
      getSize: () => size,
      read: (start, end) => readRange(storage, key, start, end, options.signal),
      handleUnhandledError: () => undefined,
    }),
  });
  try {
    if (!(await input.canRead())) return 'unreadable';
    const container = (await input.getFormat()) === QTFF ? 'mov' : 'mp4';
    const track = await input.getPrimaryVideoTrack();
    if (!track) return 'unreadable';
    const seconds = await track.computeDuration();
    const facts: VideoFacts = {
      container,
      type: container === 'mov' ? 'video/quicktime' : 'video/mp4',
      seconds,
      width: await track.getDisplayWidth(),
      height: await track.getDisplayHeight(),
    };
    if (!(seconds > 0 && facts.width > 0 && facts.height > 0)) return 'unreadable';
    if (seconds > options.stopAfterSeconds) return facts;
    let end = 0;
    for await (const packet of new EncodedPacketSink(track).packets()) {
      options.signal.throwIfAborted();
      end = Math.max(end, packet.timestamp + packet.duration);
    }
    return end < seconds - MISSING_SECONDS ? 'truncated' : facts;
  } catch {
    return 'unreadable';
  } finally {
    input.dispose();
  }
}

async function readRange(storage: Storage, key: string, start: number, end: number, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  if (end - start > LARGEST_READ) throw new Error('A video does not need so much at once');
  const file = await storage.open(key, { start, end: end - 1 });
  if (!file) throw new Error('The file is gone');
  const data = new Uint8Array(end - start);
  let at = 0;
  for await (const chunk of file.stream as AsyncIterable<Buffer>) {
    data.set(chunk, at);
    at += chunk.length;
  }
  return data;
}
