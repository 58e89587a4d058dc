/** What all commands share: options, messages for people, exit codes. */

import { parseArgs } from 'node:util';
import { ConfigError } from '../config.ts';
import { withoutControls } from '../language/control-characters.ts';

/** Wrong use, or an input that cannot be used: one sentence for a person, exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** `--help` was given. Thrown by `parse`, answered by `runCommand`. */
class HelpRequest extends Error {
  override name = 'HelpRequest';
}

export type OptionSpec = { readonly type: 'string' | 'boolean'; readonly short?: string };

export type CommandSpec<Options extends Readonly<Record<string, OptionSpec>>> = {
  readonly options: Options;
  /** What the arguments beside the options are, for messages: `FILE|URL|-`. None where it is left out. */
  readonly argument?: string;
};

export type CommandValues<Options extends Readonly<Record<string, OptionSpec>>> = {
  readonly [Name in keyof Options]?: Options[Name]['type'] extends 'boolean' ? boolean : string;
};

/**
 * Reads a command's options and its one argument; `--help` (`-h`) is added to the options.
 *
 * @param help the whole usage text, printed on standard output for `--help`
 * @throws UsageError for an unknown option, a value missing or empty, an argument missing or too many
 */
export function parse<const Options extends Readonly<Record<string, OptionSpec>>>(
  argv: readonly string[],
  spec: CommandSpec<Options>,
  help: string,
): { readonly values: CommandValues<Options>; readonly argument: string } {
  const options = { ...spec.options, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = readArguments(argv, options);
  if (values.help) throw new HelpRequest(help);
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && !value.trim())
      throw new UsageError(`The option --${name} needs a value; see --help.`);
  }
  const expected = spec.argument === undefined ? 0 : 1;
  if (positionals.length < expected) throw new UsageError(`${spec.argument} is missing; see --help.`);
  if (positionals.length > expected) {
    const extra = positionals[expected]!;
    throw new UsageError(
      `"${extra}" is one argument too many; put what has spaces between quotes, and see --help.`,
    );
  }
  return { values: values as CommandValues<Options>, argument: positionals[0] ?? '' };
}

function readArguments(argv: readonly string[], options: Readonly<Record<string, OptionSpec>>) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const { message } = error as Error;
    const option = /'(-[^\s',<]*)/.exec(message)?.[1]?.replace(/=.*$/, '') ?? 'an option';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new UsageError(`There is no option ${option}; see --help.`);
    const name = /(--[\w-]+)/.exec(message)?.[1] ?? option;
    if (/^-[^-]/.test(argv[argv.indexOf(name) + 1] ?? '') && /ambiguous/.test(message))
      throw new UsageError(`A value that begins with "-" is written ${name}=VALUE; see --help.`);
    throw new UsageError(
      /does not take an argument/.test(message)
        ? `The option ${name} takes no value; see --help.`
        : `The option ${name} needs a value; see --help.`,
    );
  }
}

/**
 * Runs a command to its end and sets the process's exit code: what `main` answers; 0 for `--help`; 2 for a UsageError
 * or a ConfigError; 1 for anything unexpected. Each error is one line on standard error. A reader that closes the pipe early, such as
 * `head`, ends the command without a word.
 */
export async function runCommand(main: (argv: string[]) => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      // A full disk: what was written is not whole.
      if (stream === process.stdout)
        process.stderr.write(`The output could not be written: ${error.code ?? error.message}\n`);
      process.exit(1);
    });
  }
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (error instanceof HelpRequest) {
      process.stdout.write(`${error.message.trim()}\n`);
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    const line = oneLine(message);
    const isWrongUse = error instanceof UsageError || error instanceof ConfigError;
    process.stderr.write(isWrongUse ? `${line}\n` : `Something unexpected went wrong: ${line}\n`);
    process.exitCode = isWrongUse ? 2 : 1;
  }
}

/** Text of unknown origin, fit for a terminal: one line, no control characters that would move its cursor. */
export const oneLine = (text: string): string => withoutControls(text.replace(/\s+/g, ' ')).trim();
