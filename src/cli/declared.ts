import type { Command } from 'commander';

/** What a command takes, still to be declared: at first the program knows of each command what its list of commands shows. */
const waiting = new WeakMap<Command, () => void>();

/** Puts off what a command takes; `declare` runs at most once. */
export const declareLater = (command: Command, declare: () => void): void => void waiting.set(command, declare);

/**
 * A command with all that it takes. It is declared only when it is called or asked about: the options of all the commands
 * that a run does not call would take longer than reading its line.
 */
export function declared(command: Command): Command {
  const declare = waiting.get(command);
  waiting.delete(command);
  declare?.();
  return command;
}

/** The program with every command declared, for whoever looks through all their options. */
export function allDeclared(program: Command): Command {
  program.commands.forEach(declared);
  return program;
}
