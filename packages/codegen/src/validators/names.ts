/** A schema's exported validator: `validateUserGroup`. */
export function validatorName(schemaName: string): string {
  return `validate${schemaName}`;
}

/** The schema behind it, which other schemas refer to: `schemaUserGroup`. */
export function schemaConstant(schemaName: string): string {
  return `schema${schemaName}`;
}

/** A schema's module, without ending. A schema may be named like the module that is always there; no kebab-case has a `_`. */
export function moduleName(fileName: string): string {
  return fileName === "index" ? "index_" : fileName;
}
