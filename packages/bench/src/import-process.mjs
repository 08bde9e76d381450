// Times an import. Stands beside installed packages; argument: what is imported. Sends the milliseconds.
const [specifier = ""] = process.argv.slice(2);
const start = performance.now();
await import(specifier);
process.send?.(performance.now() - start);
