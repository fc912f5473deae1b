import type { CommandWords, OptionWords } from './completion-words.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** A script that teaches a shell the commands and options, and to complete files elsewhere. */
export function scriptFor(shell: Shell, commands: readonly CommandWords[]): string {
  return { bash, zsh, fish }[shell](commands);
}

function bash(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const options = commands.map(({ name, options }) => `    ${name}) words=${quote(optionNames(options))} ;;`);
  return `_crm_plan() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quote(names)} -- "$cur"))
    return
  fi
  case "$prev" in
${valueCases(commands).join('\n')}
  esac
  if [ "\${COMP_WORDS[1]}" = completion ]; then
    COMPREPLY=($(compgen -W ${quote(SHELLS.join(' '))} -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${options.join('\n')}
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    *) COMPREPLY=($(compgen -f -- "$cur")) ;;
  esac
}
complete -o filenames -F _crm_plan crm-plan
`;
}

function valueCases(commands: readonly CommandWords[]): string[] {
  const known = new Map(
    commands
      .flatMap(({ options }) => options)
      .flatMap(({ names, values }) =>
        values?.length ? names.map((name): [string, readonly string[]] => [name, values]) : [],
      ),
  );
  return [...known].map(
    ([name, values]) =>
      `    ${name}) COMPREPLY=($(compgen -W ${quote(values.join(' '))} -- "$cur")); return ;;`,
  );
}

function optionNames(options: readonly OptionWords[]): string {
  return options.flatMap(({ names }) => names).join(' ');
}

function zsh(commands: readonly CommandWords[]): string {
  const cases = commands.map(({ name, options }) => {
    const specs = options.flatMap((option) =>
      option.names.map((flag) => `      ${quote(zshOption(flag, option))} \\`),
    );
    const rest = name === 'completion' ? `"1:shell:(${SHELLS.join(' ')})"` : "'*:file:_files'";
    return `    ${name})\n      _arguments \\\n${specs.join('\n')}\n      ${rest}\n      ;;`;
  });
  return `#compdef crm-plan
_crm_plan() {
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    ${quote(`${name}:${about}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _crm_plan ]; then _crm_plan; else compdef _crm_plan crm-plan; fi
`;
}

function zshOption(flag: string, { about, values }: OptionWords): string {
  const text = `${flag}[${about.replace(/[[\]:\\]/g, '\\$&')}]`;
  if (values === undefined) return text;
  return values.length > 0 ? `${text}:value:(${values.join(' ')})` : `${text}:value:_files`;
}

function fish(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(({ name, about, options }) => [
    `complete -c crm-plan -n __fish_use_subcommand -f -a ${name} -d ${quote(about)}`,
    ...options.map(
      (option) =>
        `complete -c crm-plan -n ${quote(`__fish_seen_subcommand_from ${name}`)} ${fishOption(option)}`,
    ),
  ]);
  const shells = `complete -c crm-plan -n ${quote('__fish_seen_subcommand_from completion')} -f -a ${quote(SHELLS.join(' '))}`;
  return `${[...lines, shells].join('\n')}\n`;
}

function fishOption({ names, about, values }: OptionWords): string {
  const flags = names
    .map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
    .join(' ');
  const takes = values === undefined ? '' : values.length > 0 ? ` -x -a ${quote(values.join(' '))}` : ' -r';
  return `${flags} -d ${quote(about)}${takes}`;
}

/** A word in single quotes, as all three shells read it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
