import { Command, Option } from 'commander';
import { COMPARISONS } from '../model/limit.js';
import type { Lang, Text } from '../model/text.js';
import { LIST_FORMATS } from '../report/registry.js';
import type { AuditOptions } from './audit.js';
import { declared, declareLater } from './declared.js';
import type { EvaluateOptions } from './evaluate.js';
import type { EvidenceOptions } from './evidence.js';
import type { ExplainOptions } from './explain.js';
import { groupOf, HELP } from './help.js';
import type { ImportOptions } from './import.js';
import type { MergeOptions } from './merge-forms.js';
import type { TemplateOptions } from './template.js';
import type { ColorWish } from './terminal.js';
import type { ValidateOptions } from './validate.js';
import { version } from './version.js';
import { PROBLEM_FORMS } from './wishes.js';
import type { World } from './world.js';

/** Options as commander hands them over: `--no-color` makes the colour false. */
type Typed<O extends { readonly color: ColorWish }> = Omit<O, 'color'> & { readonly color: boolean | ColorWish };

const coloured = <T extends { readonly color: boolean | ColorWish }>(options: T): T & { readonly color: ColorWish } => {
  const { color } = options;
  return { ...options, color: color === false ? 'never' : color === true ? 'always' : color };
};

type CommandName =
  | 'evaluate'
  | 'audit'
  | 'evidence'
  | 'explain'
  | 'validate'
  | 'template'
  | 'merge'
  | 'import'
  | 'states'
  | 'rules';

/** What the command line asks for: something to do, or the help of a command. */
interface Asked {
  task: (() => Promise<number>) | null;
  help: Command | null;
}

/** The command line. Its actions only note what to run, so that the program is built without running anything. */
export function buildProgram(world: World, lang: Lang, asked: Asked): Command {
  const run = (task: () => Promise<number>): void => {
    asked.task = task;
  };
  const say = (key: keyof typeof HELP): string => HELP[key][lang];
  const collect = (value: string, all: readonly string[]): string[] => [...all, value];
  const option = (flags: string, key: keyof typeof HELP): Option => new Option(flags, say(key)).helpGroup(groupOf(key));
  const program = new Command('eco-check');
  program
    .description(say('program'))
    .usage(lang === 'zh' ? '<命令> [选项]' : '<command> [options]')
    .version(version(world), '-V, --version', say('version'))
    .helpOption('-h, --help', say('help'))
    .helpCommand(lang === 'zh' ? 'help [命令]' : 'help [command]', say('command'))
    .addOption(option('--lang <zh|en>', 'lang').choices(['zh', 'en']).default(lang))
    .addOption(option('--problems <form>', 'problems').choices(PROBLEM_FORMS).default('text').hideHelp())
    .configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: () => {}, outputError: () => {} })
    // The page is laid out where it is known that somebody reads it.
    .configureHelp({
      formatHelp: (command) => {
        asked.help = command;
        return '';
      },
    })
    .exitOverride()
    .hook('preSubcommand', (_, called) => void declared(called));
  const command = (name: CommandName, declare: (command: Command) => Command): void => {
    const listed = program.command(name).description(say(name));
    declareLater(listed, () => declare(listed).helpOption('-h, --help', say('help')));
  };
  /** A command that judges data, with the options that all of them share. */
  const judging = (command: Command, usage: Text): Command =>
    command
      .usage(usage[lang])
      .addOption(option('-c, --catalogue <id|file>', 'catalogue'))
      .addOption(option('--against <requirement>', 'against'))
      .addOption(option('--period <period>', 'period'))
      .addOption(option('--encoding <name>', 'encoding'))
      .addOption(option('--sheet <name>', 'sheet'))
      .addOption(option('--layout <layout>', 'layout').choices(['long', 'by-year', 'by-item']))
      .addOption(option('--map <field=heading>', 'map').argParser(collect).default([]))
      .addOption(option('--set <name=value>', 'set').argParser(collect).default([]))
      .addOption(option('--profiles <file>', 'profiles'))
      .addOption(option('--targets <file>', 'targets'))
      .addOption(option('--previous <file>', 'previous'))
      .addOption(option('--evidence <file>', 'evidenceFile'))
      .addOption(option('--comparison <method>', 'comparison').choices(COMPARISONS))
      .addOption(option('--today <day>', 'today'));
  /** What every command takes. */
  const common = (command: Command): Command =>
    command
      .addOption(option('-q, --quiet', 'quiet'))
      .addOption(option('--problems <form>', 'problems').choices(PROBLEM_FORMS).default('text'))
      .addOption(option('--lang <zh|en>', 'lang').choices(['zh', 'en']).default(lang));
  /** What every command takes that draws for a terminal. */
  const drawing = (command: Command): Command =>
    command
      .addOption(option('--ascii', 'ascii'))
      .addOption(
        option('--color [when]', 'color').choices(['auto', 'always', 'never']).preset('always').default('auto'),
      )
      .addOption(new Option('--no-color').hideHelp());
  /** A command that makes a list of what follows from the verdicts. */
  const listing = (command: Command): Command => {
    const format = option('-f, --format <name[:path]>', 'format').argParser(collect).default([]);
    format.argChoices = [...LIST_FORMATS];
    return common(judging(command, data))
      .argument('<data...>', say('data'))
      .addOption(format)
      .addOption(option('-o, --output <file>', 'output').argParser(collect).default([]));
  };
  const data: Text = { zh: '<数据...> [选项]', en: '<data...> [options]' };

  command('evaluate', (c) =>
    drawing(
      common(judging(c, data))
        .argument('<data...>', say('data'))
        .addOption(option('-f, --format <name[:path]>', 'format').argParser(collect).default([]))
        .addOption(option('-o, --output <file>', 'output').argParser(collect).default([]))
        .addOption(option('--show <states>', 'show'))
        .addOption(option('--no-bom', 'noBom').helpGroup(groupOf('format')))
        .addOption(option('--subject <name>', 'subject'))
        .addOption(option('--all', 'all'))
        .addOption(option('--fail-on <states>', 'failOn'))
        .addOption(option('--min-rate <percent>', 'minRate'))
        .addOption(option('--max-fail <n>', 'maxFail'))
        .addOption(option('--waivers <file>', 'waivers')),
    ).action((files: readonly string[], options: Typed<EvaluateOptions>) => {
      run(async () => (await import('./evaluate.js')).evaluate(world, files, coloured(options)));
    }),
  );

  command('audit', (c) =>
    drawing(
      listing(c).addOption(option('--all', 'allVerdicts')).addOption(option('--fail-on <states>', 'failOnAudit')),
    ).action((files: readonly string[], options: Typed<AuditOptions>) => {
      run(async () => (await import('./audit.js')).auditData(world, files, coloured(options)));
    }),
  );

  command('evidence', (c) =>
    drawing(listing(c)).action((files: readonly string[], options: Typed<EvidenceOptions>) => {
      run(async () => (await import('./evidence.js')).evidenceList(world, files, coloured(options)));
    }),
  );

  command('explain', (c) =>
    drawing(
      common(judging(c, { zh: '<评价项> [数据...] [选项]', en: '<item> [data...] [options]' }))
        .argument('<item>', say('item'))
        .argument('[data...]', say('dataToExplain')),
    ).action((item: string, files: readonly string[], options: Typed<ExplainOptions>) => {
      run(async () => (await import('./explain.js')).explainItem(world, item, files, coloured(options)));
    }),
  );

  command('validate', (c) =>
    drawing(
      common(judging(c, data))
        .argument('<data...>', say('data'))
        .addOption(option('-f, --format <name>', 'checkFormat').choices(['text', 'json']).default('text'))
        .addOption(option('--strict', 'strict')),
    ).action((files: readonly string[], options: Typed<ValidateOptions>) => {
      run(async () => (await import('./validate.js')).validate(world, files, coloured(options)));
    }),
  );

  /** A command that writes a table for people to fill in or to go on with. */
  const writing = (command: Command, usage: Text): Command =>
    common(command.usage(usage[lang]))
      .addOption(option('-o, --output <file>', 'table'))
      .addOption(option('-c, --catalogue <id|file>', 'catalogue'))
      .addOption(option('--against <requirement>', 'requirementOfForm'))
      .addOption(option('--period <period>', 'periodOfForm'))
      .addOption(option('--encoding <name>', 'encodingToWrite').choices(['utf-8', 'gb18030']))
      .addOption(option('--bom', 'bom'))
      .addOption(option('--no-bom', 'noBom'));
  command('template', (c) =>
    writing(c, { zh: '-o <文件> [选项]', en: '-o <file> [options]' })
      .argument('[folder]', say('folder'))
      .addOption(option('--subject <name>', 'subjectOfForm').argParser(collect).default([]))
      .addOption(option('--split <by>', 'split').choices(['department']))
      .action((folder: string | undefined, options: TemplateOptions) => {
        run(async () => (await import('./template.js')).writeTemplate(world, folder ?? null, options));
      }),
  );
  command('merge', (c) =>
    drawing(writing(c, { zh: '<表...> [-o <文件>] [选项]', en: '<forms...> [-o <file>] [options]' }))
      .argument('<forms...>', say('forms'))
      .action((files: readonly string[], options: Typed<MergeOptions>) => {
        run(async () => (await import('./merge-forms.js')).mergeForms(world, files, coloured(options)));
      }),
  );

  command('import', (c) =>
    drawing(
      common(
        c
          .usage(lang === 'zh' ? '<表> -o <文件> [选项]' : '<table> -o <file> [options]')
          .argument('<table>', say('publishedTable'))
          .addOption(option('-o, --output <file>', 'catalogueFile'))
          .addOption(option('--data <file>', 'dataFile'))
          .addOption(option('--check', 'checkImport'))
          .addOption(option('--force', 'force'))
          .addOption(option('--data-encoding <name>', 'encodingOfData').choices(['utf-8', 'gb18030']))
          .addOption(option('--bom', 'bomOfData'))
          .addOption(option('--better <direction>', 'better').argParser(collect).default([]))
          .addOption(option('--table <n>', 'tableNumber'))
          .addOption(option('--sheet <name>', 'sheet'))
          .addOption(option('--encoding <name>', 'encoding'))
          .addOption(option('--subject <name>', 'subjectOfTable'))
          .addOption(option('--set <name=value>', 'set').argParser(collect).default([]))
          .addOption(option('--period <period>', 'periodOfTable')),
      ),
    ).action((file: string, options: Typed<ImportOptions>) => {
      run(async () => (await import('./import.js')).importTable(world, file, coloured(options)));
    }),
  );

  command('states', (c) =>
    common(c.usage(`[${lang === 'zh' ? '选项' : 'options'}]`)).action(() => {
      run(async () => (await import('./states.js')).states(world));
    }),
  );
  command('rules', (c) =>
    common(c.usage(lang === 'zh' ? '[规则] [选项]' : '[kind] [options]').argument('[kind]', say('kind'))).action(
      (kind: string | undefined) => {
        run(async () => (await import('./rules.js')).rules(world, kind ?? null));
      },
    ),
  );
  return program;
}
