import ts from "typescript";
import { marker } from "../../hostile/payloads.ts";

/** What the parser keeps of a file for the compiler alone. */
interface Pragmas {
  readonly commentDirectives?: readonly unknown[];
  readonly checkJsDirective?: unknown;
  readonly pragmas?: ReadonlyMap<string, unknown>;
  readonly parseDiagnostics: readonly ts.Diagnostic[];
}

/** Comments that a compiler, a bundler or an engine obeys wherever they stand. */
const obeyed = /[@#]\s*source(?:Mapping)?URL\s*=|[@#]__(?:PURE|NO_SIDE_EFFECTS)__|@(?:jsx|license|preserve)/;

/**
 * What is wrong with a generated module: it is no TypeScript, a text of the spec is code in it, tells the compiler something, or is a tag of a
 * doc comment.
 */
export function judgeCode(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) as ts.SourceFile & Pragmas;
  const problems = file.parseDiagnostics.map(
    ({ messageText }) => `${path} cannot be parsed: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
  const referred = [file.referencedFiles, file.typeReferenceDirectives, file.libReferenceDirectives].flat();
  if (referred.length > 0) problems.push(`${path} refers to ${referred.map(({ fileName }) => fileName)}`);
  if (file.commentDirectives?.length || file.checkJsDirective || file.pragmas?.size)
    problems.push(`${path} has a comment that the compiler obeys`);
  const visit = (node: ts.Node): void => {
    if (isCode(node)) problems.push(`${path} has code of the spec: ${node.getText().slice(0, 80)}`);
    for (const comment of ts.isToken(node) ? [] : jsDocOf(node)) problems.push(...judgeDoc(path, comment));
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const comment of commentsOf(text))
    if (obeyed.test(comment) && comment !== "/* @__PURE__ */")
      problems.push(`${path} has a comment that tools obey: ${comment.slice(0, 80)}`);
  return problems;
}

/** The marker as anything but text: in strings, property names in quotes, comments and regular expressions it may stand. */
function isCode(node: ts.Node): boolean {
  return (
    (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && node.text.includes(marker) && !isDoc(node)
  );
}

/** Identifiers of doc comments are judged with their tag. */
function isDoc(node: ts.Node): boolean {
  return ts.findAncestor(node, (one) => ts.isJSDoc(one)) !== undefined;
}

function jsDocOf(node: ts.Node): readonly ts.JSDoc[] {
  return (node as { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [];
}

/** How the tags begin that the generator writes. */
const ownTag = /^@(?:deprecated|see|default|throws|returns)\b|^@param (?:client|init) /;

function judgeDoc(path: string, doc: ts.JSDoc): readonly string[] {
  const tags = (doc.tags ?? []).filter((tag) => !ownTag.test(tag.getText()));
  const links = typeof doc.comment === "string" ? [] : (doc.comment ?? []).filter(ts.isJSDocLinkLike);
  const found = [...tags, ...links].map((node) => node.getText().slice(0, 80));
  return found.map((text) => `${path} has a tag of the spec: ${text}`);
}

/** All comments of a module. */
function commentsOf(text: string): readonly string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const comments: string[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isComment =
      token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment) comments.push(scanner.getTokenText());
  }
  return comments;
}
