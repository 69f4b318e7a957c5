import { crc32, deflateSync } from 'node:zlib';

/** Small real media files for the demonstration, made by calculation: nothing is checked in, nothing shows anybody. */

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** A photograph's worth of coloured squares; each seed up to 11,640 has its own. */
export function pngOf(seed: number, width = 240, height = 160): Buffer {
  const rows = Array.from({ length: height }, (_row, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) {
      const square = (Math.floor(x / 40) * 7 + Math.floor(y / 40) * 13 + seed * 31) % 97;
      row.set([60 + ((square * 3 + Math.floor(seed / 97)) % 120), 70 + ((square * 5 + y) % 120), 90 + ((square * 2 + x) % 120)], 1 + x * 3);
    }
    return row;
  });
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.of(8, 2, 0, 0, 0)]);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(Buffer.concat(rows))), pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A tone that rises and falls: eight bits, one channel. */
export function wavOf(seed: number, seconds = 4, rate = 8000): Buffer {
  const samples = Buffer.alloc(seconds * rate);
  for (let at = 0; at < samples.length; at += 1) {
    const pitch = 220 + (seed % 997) / 4 + 60 * Math.sin((2 * Math.PI * at) / (rate * 2));
    samples.writeUInt8(128 + Math.round(40 * Math.sin((2 * Math.PI * pitch * at) / rate)), at);
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
