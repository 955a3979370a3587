import { type Command, CommanderError } from 'commander';
import { type Problem, Refusal } from '../model/problem.js';
import { allDeclared, declared } from './declared.js';
import { misread } from './misread.js';
import { ClosedPipe } from './output.js';
import { buildProgram } from './program.js';
import { tell } from './tell.js';
import { removeUnfinished } from './unfinished.js';
import { wishesOf } from './wishes.js';
import { EXIT, type World } from './world.js';

/** Runs the program in a given world; the exit code comes back and nothing is thrown. */
export async function main(world: World): Promise<number> {
  const { argv } = world;
  const asked: Asked = { task: null, help: null };
  const program = buildProgram(world, wishesOf(argv).lang, asked);
  try {
    const wrong = misread(argv, program);
    if (wrong !== null) return await refused(world, [(await import('./usage.js')).usage(wrong)]);
    if (argv.length === 0) asked.help = program;
    else program.parse(argv, { from: 'user' });
    return await Promise.race([asked.task?.() ?? (await helped(world, asked, program)), interruption(world)]);
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.ok;
    if (error instanceof CommanderError) {
      // The program's name alone is a question, with or without a language.
      if (error.exitCode === 0 || error.code === 'commander.help') return helped(world, asked, program);
      return refused(world, [(await import('./usage.js')).usageProblem(error, allDeclared(program), argv)]);
    }
    if (error instanceof Refusal) return refused(world, error.problems);
    if ((error as NodeJS.ErrnoException | null)?.syscall === 'uv_cwd') return refused(world, [NO_FOLDER]);
    return refused(world, [crash(error)], error);
  }
}

/** What the command line asks for. */
interface Asked {
  task: (() => Promise<number>) | null;
  help: Command | null;
}

async function helped(world: World, { help }: Asked, program: Command): Promise<number> {
  if (help === null) return EXIT.ok;
  const { helpPage } = await import('./help-page.js');
  world.stdout.write(await helpPage(declared(help), program, world));
  return EXIT.ok;
}

/** Tells why the run stops. Should even that fail, the sentences alone are told. */
async function refused(world: World, problems: readonly Problem[], error?: unknown): Promise<number> {
  try {
    await tell(world, problems);
  } catch {
    const { lang } = wishesOf(world.argv);
    for (const { code, text } of problems) world.stderr.write(`[${code}] ${text[lang]}\n`);
  }
  if (world.env.ECO_CHECK_DEBUG && error instanceof Error) world.stderr.write(`${error.stack}\n`);
  return EXIT.failed;
}

/** Ends at once on Ctrl-C, and leaves no half file. */
const interruption = (world: World): Promise<number> =>
  new Promise((done) => {
    world.on?.('SIGINT', () => {
      void removeUnfinished().finally(() => done(EXIT.interrupted));
    });
  });

const NO_FOLDER: Problem = {
  code: 'no-folder',
  severity: 'error',
  text: { zh: '当前所在的文件夹已经不存在了', en: 'the current folder does not exist any more' },
  hint: { zh: '请先进入一个存在的文件夹（cd），再运行', en: 'change to a folder that exists (cd) and run it again' },
  at: null,
};

/** A crash is our fault; the user gets one sentence, and the stack only on request. */
function crash(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'crash',
    severity: 'error',
    text: { zh: `程序内部错误：${message}`, en: `internal error: ${message}` },
    hint: {
      zh: '这是程序的缺陷，不是数据的错；请连同命令一起报告（设置 ECO_CHECK_DEBUG=1 可看到详情）',
      en: 'this is a fault of the program, not of your data; please report it with the command (ECO_CHECK_DEBUG=1 shows details)',
    },
    at: null,
  };
}
