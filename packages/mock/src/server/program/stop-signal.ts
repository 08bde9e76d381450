/** How often a program looks whether it has been left behind, in milliseconds. */
const LOOK = 250;

/**
 * Aborts when the process is told to end: by SIGINT or SIGTERM, and, if npx started it, when npx has been ended. A second
 * signal ends the process at once, as without it.
 */
export function stopSignal(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  const { ppid } = process;
  // The shell between npx and its program dies of a signal without handing it on, which would leave the port in use.
  const isLeft = (): boolean => process.env["npm_command"] === "exec" && process.ppid !== ppid;
  const timer = setInterval(() => isLeft() && stop(), LOOK).unref();
  function stop(): void {
    clearInterval(timer);
    process.off("SIGINT", stop).off("SIGTERM", stop);
    controller.abort();
  }
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return controller.signal;
}
