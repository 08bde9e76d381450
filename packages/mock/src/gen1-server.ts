export async function runServer(_api: unknown, _service: unknown, _packageFile: URL): Promise<void> {}
