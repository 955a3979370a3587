import ts from 'typescript';

export interface Import {
  /** What stands in the quotes, or undefined where it is computed. */
  from: string | undefined;
  kind: 'static' | 'dynamic';
  /** Gone when compiled. */
  typeOnly: boolean;
  line: number;
}

/** A global that a file uses: `process`, or `Date` in `globalThis.Date`. */
interface GlobalUse {
  name: string;
  line: number;
}

export interface Reading {
  imports: Import[];
  globals: GlobalUse[];
}

/** Reads what a source file takes from outside: its imports, and its uses of the given global names. */
export function readSource(name: string, text: string, globalNames: ReadonlySet<string>): Reading {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const reading: Reading = { imports: [], globals: [] };
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) reading.imports.push({ ...found, line: lineOf(node) });
    if (ts.isIdentifier(node) && globalNames.has(node.text) && !isMemberName(node)) {
      reading.globals.push({ name: node.text, line: lineOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return reading;
}

function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    return { from: literal(node.moduleSpecifier), kind: 'static', typeOnly: importsTypesOnly(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { from: literal(node.moduleSpecifier), kind: 'static', typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node)) {
    const argument = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return { from: literal(argument), kind: 'static', typeOnly: true };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { from: literal(node.moduleReference.expression), kind: 'static', typeOnly: node.isTypeOnly };
  }
  const isDynamicImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  if (isDynamicImport) return { from: literal(node.arguments[0]), kind: 'dynamic', typeOnly: false };
  return undefined;
}

/** `import { type A, type B }` still loads the file, so only `import type` counts. */
function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** In `row.process`, `{ process: 1 }` and the like the name is a member's, not the global's; not so in `globalThis.process`. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return !(ts.isIdentifier(parent.expression) && parent.expression.text === 'globalThis');
  }
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return parent.propertyName === node;
  const names = ts.isPropertyAssignment(parent) || ts.isClassElement(parent) || ts.isTypeElement(parent);
  return (names || ts.isEnumMember(parent)) && parent.name === node;
}
