/** A builder of a fixtures package. */
export interface Build {
  (given?: unknown, options?: object): unknown;
  readonly fixture: {
    readonly schema: unknown;
    readonly sample?: () => unknown;
    readonly maximal?: () => unknown;
  };
}

/** A case of `invalid` or `boundary`. */
interface Case {
  readonly name: string;
  readonly value: unknown;
  readonly pointer: string;
  readonly keywords?: readonly string[];
  readonly valid?: unknown;
}

/** What fixtures are judged by, and the functions of the package that make them. */
export interface BuilderRules {
  readonly invalid: (build: Build) => readonly Case[];
  readonly boundary: (build: Build) => readonly Case[];
  readonly evolution: (build: Build) => readonly (Case & { readonly valid: boolean })[];
  /** The places where a value is not valid, and the keywords there; empty for a valid one. */
  readonly issuesOf: (value: unknown) => readonly { readonly pointer: string; readonly keyword: string }[];
  /** Some values of the builder's arbitrary. */
  readonly sample: (build: Build) => Iterable<unknown>;
  /** Another validator of the same schema. */
  readonly isValid?: (value: unknown) => boolean;
}

/** What came of checking a builder. */
export interface BuilderFindings {
  /** How many values were judged. */
  readonly checks: number;
  /** In words; empty if all is right. */
  readonly problems: readonly string[];
}

/** Checks that all that is made of a builder is what it is said to be: valid, or invalid at one place. */
export function checkBuilder(build: Build, rules: BuilderRules): BuilderFindings {
  const problems: string[] = [];
  let checks = 0;
  const judge = (what: string, value: unknown, expected: boolean): void => {
    checks++;
    const issues = rules.issuesOf(value);
    if ((issues.length === 0) !== expected)
      problems.push(`${what} is ${expected ? `not valid: ${placesOf(issues)}` : "valid"}: ${show(value)}`);
    else if (rules.isValid && rules.isValid(value) !== expected)
      problems.push(`${what} is ${expected ? "not valid" : "valid"} to the other validator: ${show(value)}`);
  };
  for (const [what, value] of built(build)) judge(what, value, true);
  for (const { name, value } of rules.boundary(build)) judge(`at the boundary: ${name}`, value, true);
  for (const one of rules.invalid(build)) {
    judge(`invalid: ${one.name}`, one.value, false);
    judge(`mended: ${one.name}`, one.valid, true);
    problems.push(...misplaced(one, rules.issuesOf(one.value)).map((text) => `invalid: ${one.name} ${text}`));
  }
  for (const { name, value, valid } of rules.evolution(build)) judge(`evolution: ${name}`, value, valid);
  for (const value of rules.sample(build)) judge("an arbitrary value", value, true);
  return { checks, problems };
}

/** What is wrong with the place of a fault: branches of a union tell of places below theirs. */
function misplaced(one: Case, issues: ReturnType<BuilderRules["issuesOf"]>): readonly string[] {
  const { pointer: place, keywords = [], value, valid } = one;
  const elsewhere = issues.filter(({ pointer }) => pointer !== place && !pointer.startsWith(`${place}/`));
  const there = new Set(issues.filter(({ pointer }) => pointer === place).map(({ keyword }) => keyword));
  const missing = keywords.filter((keyword) => !there.has(keyword));
  return [
    ...(elsewhere.length > 0 ? [`fails elsewhere: ${placesOf(elsewhere)}`] : []),
    ...(missing.length > 0 || keywords.length === 0
      ? [`does not fail ${missing.join(", ")} at "${place}"`]
      : []),
    ...differences(valid, value, "")
      // A member that is missing, or one too many, is a fault of the whole.
      .filter((pointer) => !pointer.startsWith(`${place}/`) && ![pointer, outer(pointer)].includes(place))
      .map((pointer) => `differs at "${pointer}" too`),
  ];
}

function outer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

/** The places where two values differ. */
function differences(a: unknown, b: unknown, pointer: string): readonly string[] {
  if (Object.is(a, b)) return [];
  if (!isComposite(a) || !isComposite(b) || Array.isArray(a) !== Array.isArray(b)) return [pointer];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].flatMap((name) => {
    const place = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const [left, right] = [ownOf(a, name), ownOf(b, name)];
    return differences(left, right, place);
  });
}

function isComposite(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Blob);
}

function ownOf(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as { readonly [name: string]: unknown })[name] : undefined;
}

/** What the builder makes itself, of each size and of some seeds. */
function built(build: Build): readonly (readonly [string, unknown])[] {
  if (!build.fixture.sample && !build.fixture.maximal) return [];
  return [undefined, "minimal", "maximal"].flatMap((size) =>
    [undefined, 1, 2, 3].map((seed) => {
      const options = { ...(size === undefined ? {} : { size }), ...(seed === undefined ? {} : { seed }) };
      return [`built with ${show(options)}`, build(undefined, options)] as const;
    }),
  );
}

function placesOf(issues: ReturnType<BuilderRules["issuesOf"]>): string {
  return issues.map(({ pointer, keyword }) => `${keyword} at "${pointer}"`).join(", ");
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 500);
}
