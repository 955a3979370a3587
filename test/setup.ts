import { build } from '../.ci/build.mjs';

/** Once per run, and not again when watch mode runs some tests anew: the built program is always the sources'. */
export default async function setup(): Promise<void> {
  await build();
}
