import { rm } from 'node:fs/promises';

/** What a run has put on the disk and will take away or finish: removed if it is cut off. */
export const unfinished = new Set<string>();

export const removeUnfinished = (): Promise<unknown> =>
  Promise.all([...unfinished].map((path) => rm(path, { recursive: true, force: true })));
