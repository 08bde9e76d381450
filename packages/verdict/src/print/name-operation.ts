import type { OperationName } from "../model.ts";
import { brief } from "./words.ts";

/** An operation as people call it: `updateUserGroup`, or `PUT /groups/{id}` where it has no name. */
export function nameOperation({ name, method, path }: OperationName): string {
  return brief(name === "" ? `${method} ${path}` : name, 100);
}
