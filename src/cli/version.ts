import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world.js';

export const version = (world: Pick<World, 'root'>): string =>
  (JSON.parse(readFileSync(join(world.root, 'package.json'), 'utf8')) as { version: string }).version;
