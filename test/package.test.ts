import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/run.js';

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** As Node looks for it: in the package's own node_modules, then in those of the packages around it. */
function locked(from: string, name: string): Locked | undefined {
  const here = packages[`${from}/node_modules/${name}`.replace(/^\//, '')];
  return here || from === '' ? here : locked(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

// npm leaves out the builds for other systems when it cannot find them, and then `npm ci` fails everywhere.
test('package-lock.json has the builds for all systems', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => {
        const version = locked(path, name)?.version;
        return version === undefined || (/^\d/.test(range) && version !== range);
      })
      .map(([name, range]) => `${path} needs ${name} ${range}`),
  );
  expect(missing).toEqual([]);
});

test('package-lock.json names the public registry only', () => {
  const others = Object.entries(packages).filter(
    ([path, { resolved, integrity }]) =>
      path !== '' && (integrity === undefined || resolved?.startsWith('https://registry.npmjs.org/') === false),
  );
  expect(others).toEqual([]);
});
