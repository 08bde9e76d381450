// No name of a spec ends in `$` or has one in it, so that these meet none.

/** What validators read of a schema, which other schemas refer to: `UserGroup$`. */
export function assertionName(schemaName: string): string {
  return `${schemaName}$`;
}

/** A schema with its words, which other schemas refer to: `UserGroup$Definition`. */
export function definitionName(schemaName: string): string {
  return `${schemaName}$Definition`;
}

/** A schema's exported validator: `validateUserGroup`. */
export function validatorName(schemaName: string): string {
  return `validate${schemaName}`;
}

/** A schema's exported JSON Schema: `UserGroupSchema`. */
export function jsonSchemaName(schemaName: string): string {
  return `${schemaName}Schema`;
}
