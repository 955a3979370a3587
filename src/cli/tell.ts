import type { Problem } from '../model/problem.js';
import { wishesOf } from './wishes.js';
import type { World } from './world.js';

/**
 * Tells what is wrong, on stderr, in the form that the command line asks for. A run without problems loads nothing of it; only
 * a program that reads JSON gets an empty list.
 */
export async function tell(world: World, problems: readonly Problem[]): Promise<void> {
  const wishes = wishesOf(world.argv);
  const told = problems.filter((p) => !wishes.quiet || p.severity === 'error');
  if (told.length === 0 && wishes.problems !== 'json') return;
  const { problemChunks } = await import('./diagnostics.js');
  for await (const chunk of problemChunks(world, told, wishes)) world.stderr.write(chunk);
}

/** Tells what was done; not to whoever wants silence, nor between the problems of a program. */
export function note(world: World, text: { readonly zh: string; readonly en: string }): void {
  const { quiet, problems, lang } = wishesOf(world.argv);
  if (!quiet && problems === 'text') world.stderr.write(`${text[lang]}\n`);
}
