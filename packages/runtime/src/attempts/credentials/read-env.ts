/**
 * The environment variable, unless it is not set, is empty, or there is no environment. Never throws: Deno does without
 * permission, and Workers and browsers may have no `process`.
 */
export function readEnv(name: string | undefined): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return (name && process?.env?.[name]) || undefined;
  } catch {
    return undefined;
  }
}
