import { Zip, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  readonly bytes: () => Promise<AsyncIterable<Uint8Array> | Iterable<Uint8Array>>;
}

/** Sizes and offsets are written in 32 bits (no zip64). */
export const LARGEST_ZIP = 0xffff_ffff;

/** A zip as it is made, uncompressed, piece by piece: as fast as it is taken, and no more of it in memory than one piece. */
export async function* zipStream(entries: Iterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, piece) => {
    if (error) failures.push(error);
    else ready.push(piece);
  });
  function* taken(): Generator<Uint8Array> {
    const [failure] = failures;
    if (failure !== undefined) throw failure;
    yield* ready.splice(0);
  }
  for (const { path, bytes } of entries) {
    const file = new ZipPassThrough(path);
    file.mtime = at;
    zip.add(file);
    for await (const piece of await bytes()) {
      file.push(piece);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* taken();
}
