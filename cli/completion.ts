import type { Argument, Command, Option } from 'commander';

/** A command, or a command of a command, by the words that call it: `simulate exit`. */
interface Words {
  call: string;
  description: string;
  arguments: readonly Argument[];
  options: readonly Option[];
  /** What may follow it: `exit`, `demand`; none where it is called by itself. */
  commands: readonly Words[];
}

/** A completion script for a shell, from the commands and options as they are declared. */
export function completionScript(shell: 'bash' | 'zsh' | 'fish', program: Command): string {
  const commands = program.commands.map((command) => wordsOf(command));
  return { bash, zsh, fish }[shell](program.name(), commands);
}

function wordsOf(command: Command, before = ''): Words {
  const call = `${before}${command.name()}`;
  return {
    call,
    description: command.description(),
    arguments: command.registeredArguments,
    options: command.createHelp().visibleOptions(command),
    commands: command.commands.map((one) => wordsOf(one, `${call} `)),
  };
}

/** The last word of a call. */
function nameOf({ call }: Words): string {
  return call.split(' ').at(-1) ?? call;
}

/** Commands with those that belong to them. */
function withInner(commands: readonly Words[]): Words[] {
  return commands.flatMap((command) => [command, ...withInner(command.commands)]);
}

function flagsOf({ long, short }: Option): string[] {
  return [long, short].filter((flag) => flag !== undefined && flag !== null);
}

function bash(name: string, commands: readonly Words[]): string {
  const all = withInner(commands);
  const outer = commands.filter(({ commands: inner }) => inner.length > 0).map(nameOf);
  const choices = all.flatMap(({ call, options }) =>
    options.flatMap((option) =>
      option.argChoices
        ? [[flagsOf(option).map((flag) => `'${call} ${flag}'`), option.argChoices.join(' ')] as const]
        : [],
    ),
  );
  const words = (command: Words): string =>
    (command.commands.length > 0 ? command.commands.map(nameOf) : choicesOf(command)).join(' ');
  return `# ${name} completion for bash
_${name}() {
  local word previous call options words
  word=\${COMP_WORDS[COMP_CWORD]}
  previous=\${COMP_WORDS[COMP_CWORD-1]}
  # --option=value comes as three words.
  if [ "$word" = = ]; then word=''; elif [ "$previous" = = ]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(nameOf).join(' ')}' -- "$word"))
    return
  fi
  call=\${COMP_WORDS[1]}
${outer.length === 0 ? '' : `  case $call in\n    ${outer.join('|')}) [ "$COMP_CWORD" -eq 2 ] || call="$call \${COMP_WORDS[2]}" ;;\n  esac\n`}  case "$call $previous" in
${choices.map(([flags, values]) => `    ${flags.join('|')}) COMPREPLY=($(compgen -W '${values}' -- "$word")); return ;;`).join('\n')}
  esac
  options='' words=''
  case $call in
${all.map((command) => `    '${command.call}') options='${command.options.flatMap(flagsOf).join(' ')}' words='${words(command)}' ;;`).join('\n')}
  esac
  case $word in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
  esac
}
complete -o default -F _${name} ${name}
`;
}

/** The words of which a command takes one. */
function choicesOf(command: Words): readonly string[] {
  return command.arguments.flatMap(({ argChoices }) => argChoices ?? []);
}

function takesFiles(command: Words): boolean {
  return command.arguments.some(isFile);
}

/** Whether a file may be given: the name of the argument says so, or its description. */
function isFile(argument: Argument): boolean {
  return /\b(path|file|folder)\b/.test(`${argument.name()} ${argument.description}`);
}

function zsh(name: string, commands: readonly Words[]): string {
  const quoted = (text: string): string => text.replaceAll("'", "'\\''").replaceAll('[', '\\[').replaceAll(']', '\\]');
  const described = (text: string): string => quoted(text).replaceAll(':', '\\:');
  const list = (inner: readonly Words[]): string =>
    `commands=(${inner.map((command) => `'${nameOf(command)}:${described(command.description)}'`).join(' ')}); _describe command commands`;
  const argument = (one: Argument, index: number): string => {
    const values = one.argChoices ? `(${one.argChoices.join(' ')})` : isFile(one) ? '_files' : '';
    return `'${one.variadic ? '*' : index + 1}:${described(one.name())}:${values}'`;
  };
  const arms = withInner(commands).map((command) => {
    if (command.commands.length > 0) return `    '${command.call}') ${list(command.commands)} ;;`;
    const specs = command.options.flatMap((option) =>
      flagsOf(option).map((flag) => {
        const value = option.required || option.optional;
        const values = option.argChoices ? `(${option.argChoices.join(' ')})` : '_files';
        return `'${flag}[${described(option.description)}]${value ? `:value:${values}` : ''}'`;
      }),
    );
    return `    '${command.call}') _arguments ${[...specs, ...command.arguments.map(argument)].join(' ')} ;;`;
  });
  const outer = commands.filter(({ commands: inner }) => inner.length > 0).map(nameOf);
  return `#compdef ${name}
_${name}() {
  local -a commands
  if (( CURRENT == 2 )); then
    ${list(commands)}
    return
  fi
  local call=$words[2]
  shift words
  (( CURRENT-- ))
${outer.length === 0 ? '' : `  case $call in\n    ${outer.join('|')}) if (( CURRENT > 2 )); then call="$call $words[2]"; shift words; (( CURRENT-- )); fi ;;\n  esac\n`}  case $call in
${arms.join('\n')}
  esac
}
_${name} "$@"
`;
}

function fish(name: string, commands: readonly Words[]): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const linesOf = (command: Words, here: string): string[] => {
    const inner = command.commands.map(nameOf);
    const choices = choicesOf(command);
    const open = inner.length === 0 ? here : `${here}; and not __fish_seen_subcommand_from ${inner.join(' ')}`;
    return [
      ...(takesFiles(command) || inner.length > 0 ? [] : [`complete -c ${name} -n ${quoted(here)} -f`]),
      ...(choices.length === 0 ? [] : [`complete -c ${name} -n ${quoted(here)} -a ${quoted(choices.join(' '))}`]),
      ...command.commands.flatMap((one) => [
        `complete -c ${name} -n ${quoted(open)} -f -a ${nameOf(one)} -d ${quoted(one.description)}`,
        ...linesOf(one, `${here}; and __fish_seen_subcommand_from ${nameOf(one)}`),
      ]),
      ...command.options.map((option) => {
        const flags = flagsOf(option).map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        );
        const value = option.argChoices ? [`-x -a ${quoted(option.argChoices.join(' '))}`] : ['-r'];
        const parts = [`complete -c ${name} -n ${quoted(here)}`, ...flags];
        if (option.required || option.optional) parts.push(...value);
        return `${parts.join(' ')} -d ${quoted(option.description)}`;
      }),
    ];
  };
  const lines = commands.flatMap((command) => [
    `complete -c ${name} -n __fish_use_subcommand -f -a ${nameOf(command)} -d ${quoted(command.description)}`,
    ...linesOf(command, `__fish_seen_subcommand_from ${nameOf(command)}`),
  ]);
  return `# ${name} completion for fish\n${lines.join('\n')}\n`;
}
