import type { Space } from "@specmint/schema/shape";
import type { RegExpOf } from "./bounded-reg-exp.ts";
import type { Discriminated } from "./discriminators.ts";
import type { Json, JsonObject } from "./json.ts";
import type { OperationAt } from "./list-operations.ts";
import type { WebhookAt } from "./list-webhooks.ts";
import type { PatternCost, PatternCosts } from "./pattern-costs.ts";
import type { CompiledSchemas } from "./schema-validator.ts";
import type { Source } from "./source.ts";

/** Who sends a value: the users of the API, or the API. */
export type Direction = "request" | "response";

/** A spec with all that is settled of it before anything is checked or built. */
export interface Settled extends Source {
  /** The patterns that may take too long, wherever they stand: they are in `bundled` alone. */
  readonly slowPatterns: readonly SlowPattern[];
  /** What it may take to test each pattern. */
  readonly patternCosts: PatternCosts;
  /** Tests all others. */
  readonly regExp: RegExpOf;
  /** Those of `paths`, in its order. */
  readonly operations: readonly OperationAt[];
  readonly webhooks: readonly WebhookAt[];
  readonly discriminated: readonly Discriminated[];
  readonly options: SettledOptions;
  /** The document as it is for what is sent, and for what is received: keywords that depend on that are gone. */
  readonly documents: Readonly<Record<Direction, JsonObject>>;
  /** The schemas that the documents have besides those of the spec: each by the key of the one that it is a form of, for multipart requests. */
  readonly uploads: ReadonlyMap<string, string>;
  readonly validators: Readonly<Record<Direction, CompiledSchemas>>;
  /** Their schemas, for questions about the values that they allow. */
  readonly spaces: Readonly<Record<Direction, Space>>;
  readonly forms: SchemaForms;
  readonly names: SettledNames;
}

/** A pattern that is never run. */
export interface SlowPattern {
  readonly pattern: string;
  readonly why: Extract<PatternCost, { why: string }>["why"];
  /** Where it stands. */
  readonly tokens: readonly string[];
}

/** The schemas of `components/schemas` that need a type for each direction, as they are used in both and differ. */
export interface SchemaForms {
  /** Keys of the schemas with two types. */
  readonly split: ReadonlySet<string>;
  /** The direction of a schema with one type. */
  readonly directionOf: (key: string) => Direction;
}

/** Every name of the packages. */
export interface SettledNames {
  readonly schema: (key: string, direction: Direction) => SettledName;
  /** By the JSON pointer to the operation, those of webhooks and callbacks too. */
  readonly operation: (pointer: string) => SettledName;
  /** Of an operation, webhook or callback where it is used: several may be references to one. */
  readonly used: (use: WebhookAt) => SettledName;
  readonly renamed: readonly Renamed[];
}

/** The name of a part of the spec in the packages, and that of its modules. */
export interface SettledName {
  readonly name: string;
  /** Prefix of type names; for a schema the name. */
  readonly typeName: string;
  /** Kebab-case, unique among its like whatever the case. */
  readonly fileName: string;
}

/** A part of the spec that could not have the name it would have by itself. */
export interface Renamed {
  readonly what: string;
  readonly wanted: string;
  readonly name: string;
  /** What has that name. */
  readonly other: string;
  readonly tokens: readonly string[];
}

/** The options of `createClient` that are an API's own. */
export interface SettledOptions {
  /** The security schemes that the document's or an operation's `security` asks for, each once, in the order of the spec. */
  readonly schemes: readonly OptionAt[];
  /** The variables of one of the document's servers. */
  readonly variables: (server: Json | undefined, tokens: readonly string[]) => readonly OptionAt[];
}

/** The name of an option. */
export interface NamedOption {
  readonly option: string;
  /** The name that the option would have if nothing else had that name. */
  readonly wanted: string;
  /** What has that name; undefined: the option itself. */
  readonly owner?: string;
}

/** A security scheme or server variable that becomes an option of `createClient`. */
export interface OptionAt extends NamedOption {
  readonly key: string;
  readonly node: JsonObject;
  readonly tokens: readonly string[];
}
