/**
 * The environment variable, unless it is not set, is empty, or there is no environment. Never throws: Deno does without
 * permission, and Workers and browsers may have no `process`.
 * @param onRefused Called where the platform does not let it be read.
 */
export function readEnv(name: string | undefined, onRefused?: () => void): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, unknown> } };
    const value = name && process?.env?.[name];
    // Of a variable named `toString` an object has another idea.
    return (typeof value === "string" && value) || undefined;
  } catch {
    onRefused?.();
    return undefined;
  }
}
