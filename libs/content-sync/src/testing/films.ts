import { BufferSource, BufferTarget, EncodedPacketSink, EncodedVideoPacketSource, Input, MP4, Mp4OutputFormat, Output } from 'mediabunny';

/** Where a phone says it was, as it writes it. */
export const PLACE = '+52.5200+013.4050/';

/** The same packets, each lasting longer. */
export async function stretched(data: Buffer, seconds: number): Promise<Buffer> {
  const input = new Input({ formats: [MP4], source: new BufferSource(data) });
  const track = (await input.getPrimaryVideoTrack())!;
  const factor = seconds / (await track.computeDuration());
  const target = new BufferTarget();
  // its directory comes last, so that more can be written into it
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: false }), target });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source);
  await output.start();
  const meta = { decoderConfig: (await track.getDecoderConfig())! };
  for await (const packet of new EncodedPacketSink(track).packets())
    await source.add(packet.clone({ timestamp: packet.timestamp * factor, duration: packet.duration * factor }), meta);
  await output.finalize();
  return Buffer.from(target.buffer!);
}

/** The film as a phone writes it: with the place where it was made, in the directory at its end. */
export function located(film: Buffer): Buffer {
  const place = Buffer.concat([box('\u00a9xyz', Buffer.from(`\0\u0012\u0015\u00c7${PLACE}`, 'latin1'))]);
  const at = film.indexOf('moov', film.indexOf('mdat')) - 4;
  const udta = box('udta', place);
  const moov = Buffer.concat([film.subarray(at), udta]);
  moov.writeUInt32BE(film.readUInt32BE(at) + udta.length, 0);
  return Buffer.concat([film.subarray(0, at), moov]);
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}
