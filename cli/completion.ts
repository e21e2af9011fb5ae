import type { Command, Option } from 'commander';

interface Words {
  name: string;
  description: string;
  options: readonly Option[];
}

/** A completion script for a shell, from the commands and options as they are declared. */
export function completionScript(shell: 'bash' | 'zsh' | 'fish', program: Command): string {
  const commands = program.commands.map((command): Words => {
    const help = command.createHelp();
    return {
      name: command.name(),
      description: command.description(),
      options: help.visibleOptions(command),
    };
  });
  return { bash, zsh, fish }[shell](program.name(), commands);
}

function flagsOf({ long, short }: Option): string[] {
  return [long, short].filter((flag) => flag !== undefined && flag !== null);
}

function bash(name: string, commands: readonly Words[]): string {
  const cases = commands.flatMap((command) => [
    `    ${command.name}) options='${command.options.flatMap(flagsOf).join(' ')}' ;;`,
  ]);
  const choices = new Map<string, string>();
  for (const { options } of commands)
    for (const option of options)
      if (option.argChoices) for (const flag of flagsOf(option)) choices.set(flag, option.argChoices.join(' '));
  return `# ${name} completion for bash
_${name}() {
  local word previous options
  word=\${COMP_WORDS[COMP_CWORD]}
  previous=\${COMP_WORDS[COMP_CWORD-1]}
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map((command) => command.name).join(' ')}' -- "$word"))
    return
  fi
  case $previous in
${[...choices].map(([flag, words]) => `    ${flag}) COMPREPLY=($(compgen -W '${words}' -- "$word")); return ;;`).join('\n')}
  esac
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
    *) options='' ;;
  esac
  case $word in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=() ;;
  esac
}
complete -o default -F _${name} ${name}
`;
}

function zsh(name: string, commands: readonly Words[]): string {
  const quoted = (text: string): string => text.replaceAll("'", "'\\''").replaceAll('[', '\\[').replaceAll(']', '\\]');
  const arms = commands.map(({ name: command, options }) => {
    const specs = options.flatMap((option) =>
      flagsOf(option).map((flag) => {
        const value = option.required || option.optional;
        const words = option.argChoices ? `(${option.argChoices.join(' ')})` : '_files';
        return `'${flag}[${quoted(option.description).replaceAll(':', '\\:')}]${value ? `:value:${words}` : ''}'`;
      }),
    );
    return `    ${command}) _arguments ${[...specs, "'*:file:_files'"].join(' ')} ;;`;
  });
  return `#compdef ${name}
_${name}() {
  if (( CURRENT == 2 )); then
    local -a commands
    commands=(${commands.map((command) => `'${command.name}:${quoted(command.description).replaceAll(':', '\\:')}'`).join(' ')})
    _describe command commands
    return
  fi
  local chosen=$words[2]
  shift words
  (( CURRENT-- ))
  case $chosen in
${arms.join('\n')}
  esac
}
_${name} "$@"
`;
}

function fish(name: string, commands: readonly Words[]): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap((command) => [
    `complete -c ${name} -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.description)}`,
    ...command.options.map((option) => {
      const parts = [`complete -c ${name} -n '__fish_seen_subcommand_from ${command.name}'`];
      if (option.long) parts.push(`-l ${option.long.slice(2)}`);
      if (option.short) parts.push(`-s ${option.short.slice(1)}`);
      if (option.required || option.optional)
        parts.push(option.argChoices ? `-x -a ${quoted(option.argChoices.join(' '))}` : '-r');
      return `${parts.join(' ')} -d ${quoted(option.description)}`;
    }),
  ]);
  return `# ${name} completion for fish\n${lines.join('\n')}\n`;
}
