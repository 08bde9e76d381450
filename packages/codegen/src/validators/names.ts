/** A schema's exported validator: `validateUserGroup`. */
export function validatorName(schemaName: string): string {
  return `validate${schemaName}`;
}

/** The function behind it, which other validators call: `checkUserGroup`. */
export function checkName(schemaName: string): string {
  return `check${schemaName}`;
}

/** The function of `support.js` that tests a format: `formatDateTime`. */
export function formatName(format: string): string {
  return `format${format.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** A schema's module, without ending. A schema may be named like one of the modules that are always there; no kebab-case has a `_`. */
export function moduleName(fileName: string): string {
  return fileName === "index" || fileName === "support" ? `${fileName}_` : fileName;
}
