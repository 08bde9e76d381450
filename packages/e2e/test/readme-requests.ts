import ts from "typescript";
import type { Route } from "./readme-routes.ts";

/** A request, as far as a snippet shows it. */
export interface ShownRequest {
  readonly method: string;
  readonly url: string;
  /** JSON, byte for byte; empty without one. */
  readonly body: string;
  readonly route: Route;
}

interface Init {
  readonly params?: { readonly path?: Values; readonly query?: Values };
  readonly body?: unknown;
}
type Values = Readonly<Record<string, string | number | boolean>>;

/**
 * The requests that the operation functions which a snippet calls should send, in the order of the text. A client with a
 * `fetch` of its own sends none.
 */
export function shownRequests(code: string, routes: readonly Route[]): readonly ShownRequest[] {
  const source = ts.createSourceFile("readme.ts", code, ts.ScriptTarget.ESNext, true);
  const called = importedRoutes(source, routes);
  const constants = topConstants(source);
  const found: ShownRequest[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const route = called.get(node.expression.text);
      const [client, init] = node.arguments;
      if (route && !hasOwnFetch(client, constants)) found.push(toRequest(route, readInit(init, constants)));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The operations that the snippet imports, by the names it has for them. */
function importedRoutes(source: ts.SourceFile, routes: readonly Route[]): ReadonlyMap<string, Route> {
  const declarations = source.statements.filter(ts.isImportDeclaration);
  return new Map(
    declarations.flatMap(({ importClause, moduleSpecifier }) => {
      const bindings = importClause?.namedBindings;
      if (!bindings || !ts.isNamedImports(bindings) || !ts.isStringLiteral(moduleSpecifier)) return [];
      return bindings.elements.flatMap(({ name, propertyName }) => {
        const imported = (propertyName ?? name).text;
        const route = routes.find(
          (one) => one.client === moduleSpecifier.text && one.operationId === imported,
        );
        return route ? [[name.text, route] as const] : [];
      });
    }),
  );
}

function toRequest(route: Route, { params, body }: Init): ShownRequest {
  const filled = route.path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(params?.path?.[name])),
  );
  const query = Object.entries(params?.query ?? {}).map((pair) => pair.map(encodeURIComponent).join("="));
  const url = query.length > 0 ? `${filled}?${query.join("&")}` : filled;
  return { method: route.method, url, body: body === undefined ? "" : JSON.stringify(body), route };
}

/** What a call sends; its other options (`signal`, `timeout` …) may be anything. */
function readInit(init: ts.Expression | undefined, constants: Constants): Init {
  const node = init && resolve(init, constants);
  if (!node || !ts.isObjectLiteralExpression(node)) return {};
  const sent = node.properties.filter(({ name }) => /^(params|body)$/.test(name?.getText() ?? ""));
  return Object.fromEntries(sent.map((property) => readProperty(property, constants))) as Init;
}

function hasOwnFetch(client: ts.Expression | undefined, constants: Constants): boolean {
  const made = client && resolve(client, constants);
  const options = made && ts.isCallExpression(made) ? made.arguments[0] : undefined;
  if (!options || !ts.isObjectLiteralExpression(options)) return false;
  return options.properties.some(({ name }) => name?.getText() === "fetch");
}

function resolve(node: ts.Expression, constants: Constants): ts.Expression {
  return (ts.isIdentifier(node) && constants.get(node.text)) || node;
}

type Constants = ReadonlyMap<string, ts.Expression>;

/** What stands behind `const name =` outside of functions and blocks. */
function topConstants(source: ts.SourceFile): Constants {
  const declarations = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  return new Map(
    declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer ? [[name.text, initializer] as const] : [],
    ),
  );
}

const words: Partial<Record<ts.SyntaxKind, unknown>> = {
  [ts.SyntaxKind.TrueKeyword]: true,
  [ts.SyntaxKind.FalseKeyword]: false,
  [ts.SyntaxKind.NullKeyword]: null,
};

/** The value of JSON that is written out, as it may be in TypeScript; constants are looked up. */
function readLiteral(node: ts.Expression, constants: Constants): unknown {
  if (ts.isObjectLiteralExpression(node)) {
    return Object.fromEntries(node.properties.map((property) => readProperty(property, constants)));
  }
  if (ts.isArrayLiteralExpression(node))
    return node.elements.map((element) => readLiteral(element, constants));
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node)) return -Number(readLiteral(node.operand, constants));
  if (node.kind in words) return words[node.kind];
  const constant = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
  if (constant) return readLiteral(constant, constants);
  throw new Error(`The snippet does not show what it sends: write out ${node.getText()}.`);
}

function readProperty(property: ts.ObjectLiteralElementLike, constants: Constants): [string, unknown] {
  if (ts.isShorthandPropertyAssignment(property)) {
    return [property.name.text, readLiteral(property.name, constants)];
  }
  if (ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name)) {
    return [property.name.text, readLiteral(property.initializer, constants)];
  }
  throw new Error(`The snippet does not show what it sends: write out ${property.getText()}.`);
}
