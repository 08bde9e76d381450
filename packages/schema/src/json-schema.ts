/** A JSON Schema, draft 2020-12. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $defs?: { readonly [name: string]: JsonSchema | boolean };
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: JsonSchema | boolean };
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema | boolean;
  readonly allOf?: readonly (JsonSchema | boolean)[];
  readonly anyOf?: readonly (JsonSchema | boolean)[];
  readonly oneOf?: readonly (JsonSchema | boolean)[];
  /** Any other keyword. */
  readonly [keyword: string]: unknown;
}
