import { folderStore } from './folder-store.ts';
import type { ObjectStore } from './object-store.ts';
import { s3Store, type S3Settings } from './s3-store.ts';

/** Plain data, so that a worker thread can open the same store. */
export interface StoreSettings {
  /** Where uploads are staged, and where objects are kept without `s3`. */
  readonly folder: string;
  readonly s3: S3Settings | null;
}

export const openStore = ({ folder, s3 }: StoreSettings): ObjectStore => (s3 === null ? folderStore(folder) : s3Store(s3));
