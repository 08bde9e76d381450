/** Aborts when the process is told to end. A second time the process ends at once, as without it. */
export function stopSignal(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  function stop(): void {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    controller.abort();
  }
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return controller.signal;
}
