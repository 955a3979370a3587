/** Everything that a run may touch, handed in, so that a test runs the whole program in its own process. */
export interface World {
  /** The arguments behind the program's name. */
  readonly argv: readonly string[];
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder of the package, where the catalogues are that ship with it. */
  readonly root: string;
  /** The clock; the machine's own where none is given. */
  readonly now?: () => Date;
  readonly on?: (signal: 'SIGINT', listener: () => void) => void;
}

/** The codes of DESIGN: 2 beats 1, and no format changes one. */
export const EXIT = { ok: 0, gated: 1, failed: 2, interrupted: 130 } as const;
