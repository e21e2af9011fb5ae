import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArrowFunction,
  type BinaryExpression,
  type Expression,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { type Checker, TypeFlags } from 'typescript/unstable/sync';

/** One small change of a rule that its tests have to notice. */
export interface Mutant {
  id: number;
  /** Path from the root of the project, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  from: string;
  to: string;
}

/** A file with all its mutants in it: `$m(ID)` says whether a mutant is the active one. */
export interface Mutated {
  mutants: Mutant[];
  text: string;
}

const boundaries: Partial<Record<SyntaxKind, string>> = {
  [SyntaxKind.LessThanToken]: '<=',
  [SyntaxKind.LessThanEqualsToken]: '<',
  [SyntaxKind.GreaterThanToken]: '>=',
  [SyntaxKind.GreaterThanEqualsToken]: '>',
};
const logicals: Partial<Record<SyntaxKind, string>> = {
  [SyntaxKind.AmpersandAmpersandToken]: '||',
  [SyntaxKind.BarBarToken]: '&&',
};
const opposites: Partial<Record<SyntaxKind, string>> = {
  [SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [SyntaxKind.ExclamationEqualsEqualsToken]: '===',
};

/**
 * The mutants of a file: each condition negated (tests, their parts, and whatever else is true or false), `&&` and `||`
 * exchanged, comparisons moved to the other side of their boundary. `firstId` is the id of the first.
 */
export function mutantsOf(root: string, file: string, source: Node, checker: Checker, firstId: number): Mutated {
  const text = readFileSync(join(root, file), 'utf8');
  const changes = changesOf(source, checker);
  const mutants: Mutant[] = [];
  const textOf = (node: Node): string => text.slice(node.getStart(), node.getEnd());

  const written = (node: Node, instead: ReadonlyMap<Node, string>): string => {
    let result = '';
    let at = node.getStart();
    const copy = (child: Node): void => {
      const start = child.getStart();
      if (start < at || child.getEnd() > node.getEnd()) return; // what stands before a node, such as its comment
      result += text.slice(at, start) + (instead.get(child) ?? textOf(child));
      at = child.getEnd();
    };
    node.forEachChild(copy);
    return result + text.slice(at, node.getEnd());
  };

  const emit = (node: Node): string => {
    const inner = new Map<Node, string>();
    node.forEachChild((child) => {
      inner.set(child, emit(child));
    });
    const own = written(node, inner);
    const made = (changes.get(node) ?? []).map((change) => {
      const to = change === 'negate' ? negated(node, textOf) : exchanged(node as BinaryExpression, change, textOf);
      const mutant = {
        id: firstId + mutants.length,
        file,
        line: text.slice(0, node.getStart()).split('\n').length,
        from: oneLine(textOf(node)),
        to: oneLine(to),
      };
      mutants.push(mutant);
      return `$m(${mutant.id})?(${to}):`;
    });
    return made.length === 0 ? own : `(${made.join('')}(${own}))`;
  };
  const body = emit(source);
  return { mutants, text: text.slice(0, source.getStart()) + body };
}

type Change = 'negate' | { operator: string };

function changesOf(source: Node, checker: Checker): Map<Node, Change[]> {
  const changes = new Map<Node, Change[]>();
  const add = (node: Node, change: Change): void => {
    const known = changes.get(node) ?? [];
    if (change !== 'negate' || !known.includes('negate')) changes.set(node, [change, ...known]);
  };
  /** A condition and what it is made of. */
  const condition = (node: Expression): void => {
    add(node, 'negate');
    parts(node);
  };
  const parts = (node: Expression): void => {
    const inside = bare(node);
    if (isLogical(inside)) for (const side of [inside.left, inside.right]) condition(bare(side));
    else if (inside.kind === SyntaxKind.PrefixUnaryExpression && isNot(inside)) {
      const operand = bare((inside as unknown as { operand: Expression }).operand);
      if (isLogical(operand)) parts(operand);
    }
  };
  const maybe: Expression[] = [];
  const walk = (node: Node): void => {
    const tested = testOf(node);
    if (tested) condition(tested);
    const value = answerOf(node);
    if (value) maybe.push(value);
    if (node.kind === SyntaxKind.BinaryExpression) {
      const { kind } = (node as BinaryExpression).operatorToken;
      const operator = boundaries[kind] ?? logicals[kind];
      if (operator) add(node, { operator });
      // What stands left of `&&` decides, whatever its value is used for.
      if (kind === SyntaxKind.AmpersandAmpersandToken) condition(bare((node as BinaryExpression).left));
    }
    node.forEachChild(walk);
  };
  walk(source);
  const types = checker.getTypeAtLocation(maybe);
  maybe.forEach((node, index) => {
    if (((types[index]?.flags ?? 0) & TypeFlags.BooleanLike) !== 0) condition(node);
  });
  return changes;
}

/** The test of a statement or of `a ? b : c`. */
function testOf(node: Node): Expression | undefined {
  switch (node.kind) {
    case SyntaxKind.IfStatement:
    case SyntaxKind.WhileStatement:
    case SyntaxKind.DoStatement:
      return (node as unknown as { expression: Expression }).expression;
    case SyntaxKind.ForStatement:
    case SyntaxKind.ConditionalExpression:
      return (node as unknown as { condition?: Expression }).condition;
    default:
      return undefined;
  }
}

/** What a function answers, a name stands for or a field holds: a condition where it is true or false. */
function answerOf(node: Node): Expression | undefined {
  const value = (() => {
    switch (node.kind) {
      case SyntaxKind.ArrowFunction:
        return (node as ArrowFunction).body as Node;
      case SyntaxKind.ReturnStatement:
        return (node as unknown as { expression?: Node }).expression;
      case SyntaxKind.VariableDeclaration:
      case SyntaxKind.PropertyAssignment:
        return (node as unknown as { initializer?: Node }).initializer;
      default:
        return undefined;
    }
  })();
  if (!value) return undefined;
  const plain = [SyntaxKind.Block, SyntaxKind.TrueKeyword, SyntaxKind.FalseKeyword, SyntaxKind.Identifier];
  return plain.includes(value.kind) ? undefined : (value as Expression);
}

function bare(node: Expression): Expression {
  return node.kind === SyntaxKind.ParenthesizedExpression
    ? bare((node as unknown as { expression: Expression }).expression)
    : node;
}

function isLogical(node: Node): node is BinaryExpression {
  return (
    node.kind === SyntaxKind.BinaryExpression && logicals[(node as BinaryExpression).operatorToken.kind] !== undefined
  );
}

function isNot(node: Node): boolean {
  return (node as unknown as { operator: SyntaxKind }).operator === SyntaxKind.ExclamationToken;
}

function negated(node: Node, textOf: (node: Node) => string): string {
  if (node.kind === SyntaxKind.PrefixUnaryExpression && isNot(node))
    return textOf((node as unknown as { operand: Node }).operand);
  const opposite =
    node.kind === SyntaxKind.BinaryExpression && opposites[(node as BinaryExpression).operatorToken.kind];
  return opposite ? exchanged(node as BinaryExpression, { operator: opposite }, textOf) : `!(${textOf(node)})`;
}

function exchanged(node: BinaryExpression, { operator }: { operator: string }, textOf: (node: Node) => string): string {
  // Parts of the same rank keep their order: `a && b && c` becomes `(a && b) || c`.
  return `(${textOf(node.left)}) ${operator} (${textOf(node.right)})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
