import { folderStore } from './folder-store.ts';
import type { ObjectStore } from './object-store.ts';
import type { S3Settings } from './s3-store.ts';

/** Plain data, so that a worker thread can open the same store. */
export interface StoreSettings {
  /** Where uploads are staged, and where objects are kept without `s3`. */
  readonly folder: string;
  readonly s3: S3Settings | null;
}

/** The client of S3 is loaded by whom it serves: it takes 20 MB of every thread that has it. */
export const openStore = async ({ folder, s3 }: StoreSettings): Promise<ObjectStore> => (s3 === null ? folderStore(folder) : (await import('./s3-store.ts')).s3Store(s3));
