/** The rows of the behaviour table: what the runtime promises. */
export const rows = [
  "credentials",
  "host",
  "retries",
  "time-outs",
  "abort",
  "results",
  "errors",
  "redirects",
  "secrets",
  "hooks",
  "requests",
  "platform",
] as const;

export type Row = (typeof rows)[number];

/** An edit that breaks what a row promises: at least one test must fail with it. */
export interface Mutant {
  readonly row: Row;
  /** Path below `src`. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly from: string;
  readonly to: string;
}

export const mutants: readonly Mutant[] = [
  {
    row: "credentials",
    file: "read-env.ts",
    from: " || undefined;",
    to: ";",
  },
  {
    row: "host",
    file: "check-url.ts",
    from: 'port === "0"',
    to: "false",
  },
  {
    row: "host",
    file: "check-url.ts",
    from: "isServer && (search || hash)",
    to: "isServer && search",
  },
  {
    row: "host",
    file: "resolve-server.ts",
    from: '.replace(/\\/+$/, "")',
    to: "",
  },
  {
    row: "results",
    file: "read-pointer.ts",
    from: '.replaceAll("~1", "/").replaceAll("~0", "~")',
    to: '.replaceAll("~0", "~").replaceAll("~1", "/")',
  },
  {
    row: "errors",
    file: "unwrap.ts",
    from: "result.error)",
    to: "undefined)",
  },
  {
    row: "secrets",
    file: "check-url.ts",
    from: "username || password",
    to: "username",
  },
  {
    row: "requests",
    file: "serialize-path.ts",
    from: "/^\\.?\\.?$/",
    to: "/^\\.?$/",
  },
  {
    row: "requests",
    file: "encode-primitive.ts",
    from: "Number.isFinite(value)",
    to: 'typeof value === "number"',
  },
  {
    row: "platform",
    file: "read-env.ts",
    from: "catch {\n    return undefined;",
    to: "catch (error) {\n    throw error;",
  },
];
