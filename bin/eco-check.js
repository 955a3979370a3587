#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const program = join(root, 'dist', 'main.cjs');

async function run() {
  if (!existsSync(program)) {
    process.stderr.write('eco-check is not built yet: run `npm run build` in its folder first.\n');
    return 2;
  }
  return require(program).main({
    argv: process.argv.slice(2),
    // Opened only by a command that reads it: opening it takes time.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    // Where the folder is gone asking for it throws, and the program says so.
    get cwd() {
      return process.cwd();
    },
    root,
    on: (signal, listener) => process.on(signal, listener),
  });
}

// A run that never comes to its end must not look like a success.
process.exitCode = 2;

// Never process.exit(): it would cut a pipe that is still being written.
run().then(
  (code) => {
    process.exitCode = code;
    // Ctrl-C ends at once, whatever is still being read.
    if (code === 130) process.exit();
  },
  (crash) => {
    // Node's own code for a crash is 1, which here means that a finding gates.
    process.stderr.write(`${crash?.stack ?? crash}\n`);
    process.exitCode = 2;
  },
);
