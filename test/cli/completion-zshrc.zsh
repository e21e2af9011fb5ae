# The settings of a zsh that tells what it would list, for completion.test.ts.
PROMPT= RPROMPT=
fpath=($ZDOTDIR/functions $fpath)
autoload -Uz compinit && compinit -u -D
# Prints what is offered, each with a mark in front; a call that only puts matches into a list does just that.
compadd() {
  builtin compadd "$@"
  [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]] && return
  local -a offered
  builtin compadd -A offered "$@"
  local one
  for one in $offered; do print -r -- "@@$one"; done
}
told() { _main_complete; compstate[insert]=; compstate[list]=; print -r -- '@@@end' }
zle -C told complete-word told
bindkey '^I' told
