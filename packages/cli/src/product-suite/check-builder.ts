/** A builder of a fixtures package. */
export interface Build {
  (given?: unknown, options?: object): unknown;
  readonly fixture: { readonly schema: unknown; readonly sample?: () => unknown };
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
    const elsewhere = rules.issuesOf(one.value).filter(({ pointer }) => pointer !== one.pointer);
    if (elsewhere.length > 0) problems.push(`invalid: ${one.name} fails elsewhere: ${placesOf(elsewhere)}`);
  }
  for (const { name, value, valid } of rules.evolution(build)) judge(`evolution: ${name}`, value, valid);
  for (const value of rules.sample(build)) judge("an arbitrary value", value, true);
  return { checks, problems };
}

/** What the builder makes itself, of each size and of some seeds. */
function built(build: Build): readonly (readonly [string, unknown])[] {
  if (!build.fixture.sample) return [];
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
