import { basename, join } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { isFolder, STREAM, writeText } from '../io/files.ts';
import { isPlanName } from '../io/find-plans.ts';
import { modeline, planSchema, SCHEMA_FILE } from '../plan/schema.ts';
import { type Command, type Options, textOption } from './command.ts';
import type { Context } from './context.ts';

export const command: Command = {
  options: [{ flags: '-o, --output <place>', about: 'command.schema.option.output' }],
  examples: ['crm-plan schema -o .', 'crm-plan schema goals'],
  run: schema,
};

async function schema(context: Context, [part]: readonly string[], options: Options): Promise<number> {
  const text = `${JSON.stringify(planSchema(part), null, 2)}\n`;
  const output = textOption(options, 'output') ?? STREAM;
  if (output === STREAM) {
    context.io.out.write(text);
    return EXIT.done;
  }
  if (isPlanName(output)) throw new UserError('output-plan', { file: output });
  const isPlace = output.endsWith('/') || (await isFolder(context.io, output));
  const file = isPlace ? join(output, SCHEMA_FILE) : output;
  await writeText(context.io, file, text);
  const { locale } = await context.speak();
  await context.note(locale.t('command.schema.written', { file, line: modeline(basename(file)) }));
  return EXIT.done;
}
